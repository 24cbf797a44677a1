import ArgumentParser

/// When output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never

    /// Whether to colour; by itself only what goes to a terminal.
    func isWanted(onStandardOutput: Bool = true) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: onStandardOutput && Terminal.wantsColor
        }
    }
}
