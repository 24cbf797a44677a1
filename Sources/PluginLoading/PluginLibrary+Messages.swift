extension PluginLibrary.Failure {
    /// What is wrong, one message a problem.
    public var messages: [String] {
        switch self {
        case .problems(let problems):
            return problems.map(\.description)
        case .unknownPlugin(let name, let known):
            return ["no plugin is named '\(name)'\(name.suggestion(from: known))"]
        case .unknownOption(let name, let known):
            let choice = known.isEmpty ? "the plugins in use have none" : "there are \(known.quotedList)"
            return ["no plugin has an option '\(name)'; \(choice)"]
        case .wrongChoice(let option, let choice, let choices):
            let allowed = choices.isEmpty ? "a whole number" : "one of \(choices.quotedList)"
            return ["option '\(option)' cannot be '\(choice)'; it is \(allowed)"]
        }
    }
}
