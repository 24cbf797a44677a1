import PatternMatching

/// Tries a repeated group on texts that fit it over and over but never let it end.
struct BacktrackingTrial {
    /// The beginning of a text that reaches the limit; nil when none was found.
    let pump: String?

    /// Far more than a group needs that reads such a text once or even squared, and far less than one that doubles.
    private static let limits = MatchLimits(match: 100_000)

    init(_ group: RepeatedGroup) {
        guard let pattern = try? Pattern(group.source + "(?!)") else {
            // A group that refers to others does not stand alone.
            pump = nil
            return
        }
        let matcher = Matcher(limits: Self.limits)
        pump = PumpTexts(of: group.source).texts.first { text in
            Self.isStopped(pattern, matcher, on: text)
        }.map { String($0.prefix(12)) }
    }

    private static func isStopped(_ pattern: Pattern, _ matcher: Matcher, on text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { utf8 in
            do throws(LimitReached) {
                _ = try matcher.search(pattern, in: utf8, anchored: true).match(from: 0)
                return false
            } catch {
                return true
            }
        }
    }
}
