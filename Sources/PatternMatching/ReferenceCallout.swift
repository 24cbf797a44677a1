/// How a reference to a list or an annotation type is written as PCRE2.
///
/// The source of reference 5 is
///
///     (?:(?<_r5>)(?:(?C10)(?s).(?>BITS))+?)
///
/// An empty group remembers where the reference began, so that backtracking
/// restores it. A callout asks whether a span that began there ends further on;
/// what is left to its end is taken by the bits, and another turn goes on to
/// the end of the next longer span. Each of the bits
///
///     (?:(?C243).{8}|)
///
/// takes its number of scalars if a callout says so, from the largest to the
/// smallest: six callouts reach the end of a span of sixteen scalars, where asking
/// behind each would take sixteen, and a hundred more whenever the rest of the
/// pattern then fails.
public enum ReferenceCallout {
    /// The longest span that a reference can stand for, in scalars.
    public static let longestSpan = 120
    /// How many references one pattern can hold: PCRE2 numbers callouts up to 255, a reference takes two, and the bits
    /// take some for all of them.
    public static let maximumReferences = 120

    /// What a callout asks.
    enum Question {
        /// Does a span that began with the reference end behind here?
        case goesOn(reference: Int)
        /// Does a span of the reference end here?
        case ends(reference: Int)
        /// Do so many scalars more, or again as many, belong to what is left?
        case takes(scalars: Int)
        /// Are so many scalars or more left?
        case isLeft(scalars: Int)
        /// Nothing that was written here.
        case other

        @inline(__always)
        init(callout number: UInt32) {
            let number = Int(number)
            switch number {
            case ..<ReferenceCallout.firstBit:
                self = number & 1 == 0 ? .goesOn(reference: number >> 1) : .ends(reference: number >> 1)
            case ReferenceCallout.firstBit..<ReferenceCallout.manyLeft:
                self = .takes(scalars: 1 << (number - ReferenceCallout.firstBit))
            case ReferenceCallout.manyLeft: self = .isLeft(scalars: 1 << ReferenceCallout.fewBits)
            default: self = .other
            }
        }
    }

    /// The callout for the smallest of the bits; those for the others follow.
    private static let firstBit = 2 * maximumReferences
    /// As many as `longestSpan` needs.
    private static let bits = 7
    /// The callout that asks whether any but the smallest bits are worth asking for.
    private static let manyLeft = firstBit + bits
    private static let fewBits = 4

    /// The number of PCRE2's own callouts before each piece of a pattern, which no reference takes.
    static let automatic: UInt32 = 255

    /// The PCRE2 source for "a span of this reference stands exactly here".
    public static func source(reference: Int) -> String {
        "\(opening)\(reference)>)(?:(?C\(2 * reference))(?s).(?>\(rest)))+?)"
    }

    /// The PCRE2 source for "a span of this reference ends here": all that a look-behind can hold of it.
    public static func sourceOfEnd(reference: Int) -> String { "(?C\(2 * reference + 1))" }

    private static let opening = "(?:(?<_r"
    private static let ending = "))+?)"

    /// What takes the rest of a span, of which all but the first scalar are left.
    private static let rest: String = {
        let few = (0..<fewBits).reversed().map(bit).joined()
        let many = (fewBits..<bits).reversed().map(bit).joined()
        return "(?:(?C\(manyLeft))\(many)|)\(few)"
    }()

    private static func bit(_ number: Int) -> String { "(?:(?C\(firstBit + number)).{\(1 << number)}|)" }

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
        if let reference = number(in: source, behind: opening) {
            return source.firstRange(of: Array(ending.utf8)).map {
                Written(reference: reference, isWhole: true, length: $0.upperBound - source.startIndex)
            }
        }
        // Within the group of a reference stand callouts of the other kinds.
        guard let number = number(in: source, behind: "(?C"),
            case .ends(let reference) = Question(callout: UInt32(clamping: number))
        else { return nil }
        return Written(
            reference: reference,
            isWhole: false,
            length: sourceOfEnd(reference: reference).utf8.count
        )
    }

    private static func number(in source: ArraySlice<UInt8>, behind opening: String) -> Int? {
        guard source.starts(with: opening.utf8) else { return nil }
        let digits = source.dropFirst(opening.utf8.count).prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

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
}
