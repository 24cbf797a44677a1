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
        name.contains(where: { $0.isWhitespace && $0 != " " }) || name.contains("  ")
            ? name.split(whereSeparator: \.isWhitespace).joined(separator: " ") : name
    }
}

extension Findings {
    /// The text of a range with its white space made single spaces.
    func name(_ range: Range<Int>) -> String { BaseForm.spaced(string(range)) }
}
