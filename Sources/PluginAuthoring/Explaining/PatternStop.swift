import PatternMatching
import Recognition
import Vev

extension PatternStop {
    /// How many of the pieces that were wanted are told.
    private static let most = 4

    /// Reads a probe's answer; spans are mapped back to the document.
    init(_ reach: PatternProbe.Reach, of pattern: LinkedPattern, in findings: Findings) {
        let pieces = Self.telling(reach.pieces, of: pattern)
        let position = pieces.last?.lowerBound ?? 0
        let fragment = pattern.fragments.first { $0.range.contains(position) }
        read = findings.original(reach.start)..<findings.original(reach.offset)
        let told = Self.distinct(pieces.map { findings.readable(pattern, within: $0).text })
        wanted = Array(told.suffix(Self.most)).map(\.self)
        self.pattern = Self.place(position, findings.readable(pattern))
        self.fragment = fragment.map { fragment in
            (fragment.name, Self.place(position, findings.readable(pattern, within: fragment.body)))
        }
    }

    private static func distinct(_ pieces: [String]) -> [String] {
        pieces.enumerated().filter { pieces.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }

    private static func place(_ position: Int, _ pattern: ReadablePattern) -> Place {
        Place(text: pattern.text, offset: pattern.offset(ofSource: position))
    }

    /// The pieces that say something: a group that opens or closes does not, unless there is nothing else.
    private static func telling(_ pieces: [Range<Int>], of pattern: LinkedPattern) -> [Range<Int>] {
        let source = Array(pattern.pattern.source.utf8)
        let filled = pieces.filter { !$0.isEmpty && !")|".utf8.contains(source[$0.lowerBound]) }
        let telling = filled.filter { piece in
            source[piece.lowerBound] != UInt8(ascii: "(") || source[piece.upperBound - 1] == UInt8(ascii: ")")
        }
        return telling.isEmpty ? filled : telling
    }
}

extension LinkedPattern.Fragment {
    /// The fragment's own text, without the group around it.
    fileprivate var body: Range<Int> { range.lowerBound + "(?-x:".utf8.count..<range.upperBound - 1 }
}

extension Findings {
    /// The offset in the document of an offset in the analysed text.
    func original(_ offset: Int) -> Int {
        offset < text.utf8.count
            ? Int(text.original(Span(offset, offset + 1)).start) : document.utf8.count
    }

    /// A candidate with its span in the document's own bytes.
    func original(_ candidate: Candidate) -> Candidate {
        var candidate = candidate
        candidate.span = text.original(candidate.span)
        return candidate
    }
}
