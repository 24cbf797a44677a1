extension PluginLibrary.Failure {
    /// What is wrong, one message a problem.
    public var messages: [String] {
        switch self {
        case .problems(let problems):
            return problems.map(\.description)
        case .unknownPlugin(let name, let known):
            return ["no plugin is named '\(name)'\(name.suggestion(from: known))"]
        case .unknownOption(let name, let known):
            return ["no plugin has an option '\(name)'; there are \(known.quotedList)"]
        case .wrongChoice(let option, let choice, let choices):
            let allowed = choices.isEmpty ? "a whole number" : "one of \(choices.quotedList)"
            return ["option '\(option)' cannot be '\(choice)'; it is \(allowed)"]
        }
    }
}
