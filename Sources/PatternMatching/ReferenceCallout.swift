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
    ///
    /// - Parameter longest: the length of the reference's longest span in scalars, where it is known.
    public static func source(reference: Int, longest: Int = longestSpan) -> String {
        let run = "(?s:.{1,\(max(1, min(longest, longestSpan)))}?)"
        return "(?:(?<\(group(reference))>)(?C\(reference * 3))\(run)(?C\(reference * 3 + 1)))"
    }

    /// The PCRE2 source for "a span of this reference ends here": all that a look-behind can hold of it.
    public static func sourceOfEnd(reference: Int) -> String {
        "(?C\(reference * 3 + 2))"
    }

    /// The number of PCRE2's own callouts before each piece of a pattern, which no reference takes.
    static let automatic: UInt32 = 255

    /// A reference as it is written out at the beginning of some source.
    struct Written {
        let reference: Int
        /// Whether it takes the span's text; otherwise it asks only whether a span ends there.
        let isWhole: Bool
        /// How many bytes of the source it takes.
        let length: Int
    }

    /// The reference that is written out at the beginning of some source; nil when none is.
    static func written(at source: ArraySlice<UInt8>) -> Written? {
        if let reference = number(in: source, behind: "(?:(?<_r") {
            let ending = Array("(?C\(reference * 3 + 1)))".utf8)
            return source.firstRange(of: ending).map {
                Written(reference: reference, isWhole: true, length: $0.upperBound - source.startIndex)
            }
        }
        // Within the group of a reference stand callouts of the other two kinds.
        guard let number = number(in: source, behind: "(?C"), number % 3 == 2 else { return nil }
        return Written(
            reference: number / 3,
            isWhole: false,
            length: sourceOfEnd(reference: number / 3).utf8.count
        )
    }

    private static func number(in source: ArraySlice<UInt8>, behind opening: String) -> Int? {
        guard source.starts(with: opening.utf8) else { return nil }
        let digits = source.dropFirst(opening.utf8.count).prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
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

    /// Answers one callout from the cursors of the search, by the reference's number.
    @inline(__always)
    static func answer(
        _ block: UnsafeMutablePointer<pcre2_callout_block_8>,
        _ cursors: UnsafeMutablePointer<ReferenceCursor>
    ) -> Bool {
        let (reference, question) = Int(block.pointee.callout_number).quotientAndRemainder(dividingBy: 3)
        // PCRE2 numbers callouts up to 255, the callouts written here end at 3 * 85 - 1: one number is left over.
        guard reference < maximumReferences else { return false }
        let here = block.pointee.current_position
        switch question {
        case 0: return cursors[reference].starts(at: here)
        case 1:
            // The empty group took part just before this callout, so its pair is set.
            let start = block.pointee.offset_vector[2 * cursors[reference].startGroup]
            return cursors[reference].covers(start, here)
        default: return cursors[reference].ends(at: here)
        }
    }
}
