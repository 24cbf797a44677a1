/// A regular expression that is looked for within one token.
struct TokenExpression {
    /// The pattern of a token in which the expression is found.
    let source: String

    init(_ text: String, ignoresCase: Bool, _ path: String) throws(ImportObstacle) {
        do throws(ImportObstacle) {
            let pattern = try PythonPattern(text, options: ignoresCase ? ["i"] : [], scope: .token)
            guard !pattern.hasNumberedReferences else {
                throw ImportObstacle("it refers to a group by number", "name the group")
            }
            try PythonPattern.check(pattern.group)
            source = Self.withinToken(pattern)
        } catch {
            throw ImportObstacle(error.cause, error.remedy, at: path)
        }
    }

    /// The rest of the token may stand on either side where the expression does not say where the token ends.
    private static func withinToken(_ pattern: PythonPattern) -> String {
        let (start, end) = (TokenVocabulary.start, TokenVocabulary.end)
        if !pattern.body.contains("|"), pattern.body.hasPrefix(start), pattern.body.hasSuffix(end) {
            return pattern.options.isEmpty ? pattern.body : pattern.group
        }
        return #"\#(start)\w*?\#(pattern.group)\w*\#(end)"#
    }
}
