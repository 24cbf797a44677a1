import Vev

/// What is said about a place in a plugin's files.
public struct Remark: Hashable, Sendable {
    /// How bad it is.
    public let severity: Severity
    /// The stable name of the sort of remark, such as `unknown-reference`.
    public let code: String
    /// Where it is.
    public let location: SourceLocation
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let remedy: String

    /// How bad a remark is.
    public enum Severity: String, Hashable, Sendable {
        /// The plugin cannot be used.
        case error
        /// The plugin can be used, but something in it is slow, idle or unsaid.
        case warning
    }

    init(_ problem: PluginProblem) {
        severity = .error
        code = problem.kind.code
        location = problem.location
        message = problem.message
        remedy = problem.remedy
    }

    init(_ warning: Warning, at location: SourceLocation, _ message: String, remedy: String) {
        severity = .warning
        code = warning.rawValue
        self.location = location
        self.message = message
        self.remedy = remedy
    }
}

extension Remark: Comparable {
    /// Orders by place, then by what is said.
    public static func < (left: Self, right: Self) -> Bool {
        (left.location, left.code, left.message) < (right.location, right.code, right.message)
    }
}
