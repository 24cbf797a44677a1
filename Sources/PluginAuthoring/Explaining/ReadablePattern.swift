import PatternMatching
import Recognition
import Vev

/// A stretch of a compiled pattern as its author wrote it: fragments, lists and types by name.
struct ReadablePattern {
    let text: String
    private let moves: [Move]

    /// From here on the text runs in step with the source, up to the next name.
    private struct Move {
        let source: Int
        let text: Int
        /// Where the name in front of it begins in the text.
        let name: Int
    }

    /// Makes the whole pattern or some of its source readable; what is asked to be expanded shows its fragments' text.
    init(
        _ linked: LinkedPattern,
        within stretch: Range<Int>? = nil,
        expanding: Bool = false,
        names: (LinkedPattern.Reference) -> String
    ) {
        let source = Array(linked.pattern.source.utf8)
        let stretch = stretch ?? 0..<source.count
        let named =
            linked.pattern.references.map { ($0.range, names(linked.references[$0.reference])) }
            + (expanding ? [] : linked.fragments.map { ($0.range, $0.name) })
        var text: [UInt8] = []
        var moves = [Move(source: stretch.lowerBound, text: 0, name: 0)]
        var position = stretch.lowerBound
        for (range, name) in Self.outermost(named, in: stretch) {
            text += source[position..<range.lowerBound]
            let start = text.count
            text += Array("{{\(name)}}".utf8)
            position = range.upperBound
            moves.append(Move(source: position, text: text.count, name: start))
        }
        text += source[position..<stretch.upperBound]
        self.text = String(decoding: text, as: UTF8.self)
        self.moves = moves
    }

    /// What lies in a stretch and in nothing else that does, in the order of the text.
    private static func outermost(
        _ named: [(Range<Int>, String)],
        in stretch: Range<Int>
    ) -> [(Range<Int>, String)] {
        let inside = named.filter {
            stretch.contains($0.0.lowerBound) && $0.0.upperBound <= stretch.upperBound
        }
        var end = 0
        return inside.sorted { ($0.0.lowerBound, $1.0.count) < ($1.0.lowerBound, $0.0.count) }.filter {
            item in
            guard item.0.lowerBound >= end else { return false }
            end = item.0.upperBound
            return true
        }
    }

    /// The offset in the text of an offset in the source; within something named it is where the name begins.
    func offset(ofSource offset: Int) -> Int {
        let index = moves.lastIndex { $0.source <= offset } ?? 0
        let moved = moves[index].text + offset - moves[index].source
        return index + 1 < moves.count ? min(moved, moves[index + 1].name) : min(moved, text.utf8.count)
    }
}

extension Findings {
    /// The name of a reference's list or type, with its plugin where it has one.
    func name(_ reference: LinkedPattern.Reference) -> String {
        switch reference {
        case .gazetteer(let list): "\(self.list(list).provenance.plugin).\(self.list(list).provenance.rule)"
        case .annotation(let type): type
        }
    }

    /// A rule's pattern for a reader.
    func readable(
        _ pattern: LinkedPattern,
        within stretch: Range<Int>? = nil,
        expanding: Bool = false
    ) -> ReadablePattern {
        ReadablePattern(pattern, within: stretch, expanding: expanding, names: name)
    }
}
