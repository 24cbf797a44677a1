import DocumentModel
import Recognition

/// The form of a name without the suffix that its sentence asks for.
struct BaseForm {
    private let inflections: [Inflection]

    init(_ inflections: [Inflection]) { self.inflections = inflections }

    /// The base form of a candidate's text as it is written: the genitive "Foos" gives "Foo".
    func name(of candidate: Candidate, in findings: Findings) -> String {
        let range = candidate.span.range
        if let length = findings.suffixLength(ofListEntryAtEndOf: range) {
            return findings.name(range.lowerBound..<range.upperBound - length)
        }
        let text = Array(findings.text.utf8[range])
        for inflection in inflections {
            guard let before = inflection.before, findings.matches(before, at: range.upperBound) else {
                continue
            }
            for suffix in inflection.suffixes {
                if let base = suffix.base(of: text) {
                    return BaseForm.spaced(String(decoding: base, as: UTF8.self))
                }
            }
        }
        return findings.name(range)
    }

    /// The forms that a name may have been inflected from, the likeliest first.
    func possibleBases(of name: String) -> [String] {
        let text = Array(name.utf8)
        return inflections.flatMap(\.suffixes).compactMap { $0.base(of: text) }.map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// A name with its white space made single spaces.
    static func spaced(_ name: String) -> String {
        guard mayHoldOtherSpaces(name.utf8) else { return name }
        return name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether there may be white space besides single spaces: hardly a name has it, and all are asked.
    private static func mayHoldOtherSpaces(_ name: String.UTF8View) -> Bool {
        var last: UInt8 = 0
        for byte in name {
            switch byte {
            case 0x20 where last == 0x20, 0x09...0x0D: return true
            // With these begin the white spaces outside of ASCII, among others.
            case 0xC2, 0xE1...0xE3: return true
            default: last = byte
            }
        }
        return false
    }
}

extension Findings {
    /// The text of a range with its white space made single spaces.
    func name(_ range: Range<Int>) -> String { BaseForm.spaced(string(range)) }
}
