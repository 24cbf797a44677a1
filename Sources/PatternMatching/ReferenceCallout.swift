import CPCRE2

/// How a reference to a list or an annotation type is written as PCRE2.
///
/// The source of reference 5 is
///
///     (?:(?<_r5>)(?C15)(?s:.{1,120}?)(?C16))
///
/// An empty group remembers where the reference began, so that backtracking
/// restores it; a callout asks whether a span starts there; a bounded lazy run
/// and a second callout find where it ends.
public enum ReferenceCallout {
    /// The longest span that a reference can stand for, in scalars.
    public static let longestSpan = 120
    /// How many references one pattern can hold: PCRE2 numbers callouts up to 255, and a reference takes three.
    public static let maximumReferences = 85

    /// The PCRE2 source for "a span of this reference stands exactly here".
    public static func source(reference: Int) -> String {
        let run = "(?s:.{1,\(longestSpan)}?)"
        return "(?:(?<\(group(reference))>)(?C\(reference * 3))\(run)(?C\(reference * 3 + 1)))"
    }

    /// The PCRE2 source for "a span of this reference ends here": all that a look-behind can hold of it.
    public static func sourceOfEnd(reference: Int) -> String {
        "(?C\(reference * 3 + 2))"
    }

    /// The name of the empty group that remembers where a reference began.
    static func group(_ reference: Int) -> String { "_r\(reference)" }

    /// The number of each reference's empty group, by the reference; 0 for one that is only asked for its end.
    static func starts(in groups: [String: [Int]]) -> [Int] {
        var starts: [Int] = []
        for (name, numbers) in groups where name.hasPrefix("_r") {
            guard let reference = Int(name.dropFirst(2)), reference < maximumReferences else { continue }
            starts.append(contentsOf: repeatElement(0, count: max(0, reference + 1 - starts.count)))
            starts[reference] = numbers[0]
        }
        return starts
    }

    /// Answers one callout; `starts` holds the number of each reference's empty group.
    static func answer(
        _ block: pcre2_callout_block_8,
        starts: [Int],
        _ oracle: any ReferenceOracle
    ) -> Bool {
        let (reference, question) = Int(block.callout_number).quotientAndRemainder(dividingBy: 3)
        let here = block.current_position
        switch question {
        case 0:
            return oracle.spanStarts(reference: reference, at: here)
        case 1:
            guard reference < starts.count else { return false }
            // The empty group took part just before this callout, so its pair is set.
            return oracle.spanExists(
                reference: reference,
                from: block.offset_vector[2 * starts[reference]],
                to: here
            )
        default:
            return oracle.spanEnds(reference: reference, at: here)
        }
    }
}
