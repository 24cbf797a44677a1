/// A sentence with expectations written inside: `Due [[2024-10-28 | date = 2024-10-28]] in [[Foo Bay | place]].`
public struct MarkedSentence: Hashable, Sendable {
    /// The sentence without its marks.
    public let text: String
    /// What is expected, in the order of the text.
    public let expectations: [Expectation]

    /// A mention that is expected in a sentence.
    public struct Expectation: Hashable, Sendable {
        /// Where it stands: UTF-8 byte offsets in the text without marks.
        public let range: Range<Int>
        /// The annotation type.
        public let type: String
        /// The value, as `vev` writes it; nil when any will do.
        public let value: String?
    }

    /// Why a sentence cannot be read.
    public enum Mistake: Error, Hashable, Sendable {
        /// `[[` without `]]`.
        case unclosed(at: Int)
        /// A mark without a text or without a type.
        case incomplete(mark: String)
    }

    /// Reads a sentence.
    public init(_ marked: String) throws(Mistake) {
        var text = ""
        var expectations: [Expectation] = []
        var rest = Substring(marked)
        while let open = rest.firstRange(of: "[[") {
            text += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "]]") else {
                throw .unclosed(at: marked.utf8.distance(from: marked.startIndex, to: open.lowerBound))
            }
            let mark = rest[open.upperBound..<close.lowerBound]
            let start = text.utf8.count
            let (covered, type, value) = try Self.parts(of: mark)
            text += covered
            expectations.append(Expectation(range: start..<text.utf8.count, type: type, value: value))
            rest = rest[close.upperBound...]
        }
        self.text = text + rest
        self.expectations = expectations
    }

    private static func parts(of mark: Substring) throws(Mistake) -> (
        text: String, type: String, value: String?
    ) {
        guard let bar = mark.lastIndex(of: "|") else { throw .incomplete(mark: String(mark)) }
        let claim = mark[mark.index(after: bar)...].split(separator: "=", maxSplits: 1).map(trimmed)
        let text = trimmed(mark[..<bar])
        guard !text.isEmpty, let type = claim.first, !type.isEmpty else {
            throw .incomplete(mark: String(mark))
        }
        return (text, type, claim.count == 2 ? claim[1] : nil)
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
