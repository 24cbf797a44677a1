/// A sentence with expectations written inside: `Due [[2024-10-28 | date = 2024-10-28]] in [[Foo Bay | place]].`
///
/// A mark with two bars, `[[Gull | carries = mail | Foo Bay]]`, expects a relation, and is no part of the text.
public struct MarkedSentence: Hashable, Sendable {
    /// The sentence without its marks.
    public let text: String
    /// What is expected, in the order of the text.
    public let expectations: [Expectation]
    /// The relations that are expected.
    public let relations: [ExpectedRelation]

    /// A relation that is expected in a sentence: its ends by name, and its label where it has one.
    public struct ExpectedRelation: Hashable, Sendable {
        /// The name of the entity where it starts.
        public let from: String
        /// The relation type.
        public let type: String
        /// What the text calls it; nil when it has no label.
        public let label: String?
        /// The name of the entity where it ends.
        public let to: String
    }

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
        var relations: [ExpectedRelation] = []
        var rest = Substring(marked)
        while let open = rest.firstRange(of: "[[") {
            text += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "]]") else {
                throw .unclosed(at: marked.utf8.distance(from: marked.startIndex, to: open.lowerBound))
            }
            let mark = rest[open.upperBound..<close.lowerBound]
            rest = rest[close.upperBound...]
            if let relation = try Self.relation(mark) {
                relations.append(relation)
                continue
            }
            let start = text.utf8.count
            let (covered, type, value) = try Self.parts(of: mark)
            text += covered
            expectations.append(Expectation(range: start..<text.utf8.count, type: type, value: value))
        }
        text += rest
        // What stands behind the sentence is set off by a space that is none of its own.
        self.text = relations.isEmpty ? text : Self.withoutSpaces(behind: text)
        self.expectations = expectations
        self.relations = relations
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

    private static func relation(_ mark: Substring) throws(Mistake) -> ExpectedRelation? {
        let parts = mark.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
        guard parts.count == 3 else { return nil }
        let claim = parts[1][...].split(separator: "=", maxSplits: 1).map(trimmed)
        guard !parts[0].isEmpty, !parts[2].isEmpty, let type = claim.first else {
            throw .incomplete(mark: String(mark))
        }
        return ExpectedRelation(
            from: parts[0],
            type: type,
            label: claim.count == 2 ? claim[1] : nil,
            to: parts[2]
        )
    }

    private static func withoutSpaces(behind text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
