import DocumentModel

/// A text as opening and closing marks that nest, made from mentions that may cross.
enum Nesting {
    /// What comes next in the text.
    enum Event {
        case text(Range<Int>)
        case open(Annotation, Part)
        case close
    }

    /// Which piece of a mention begins.
    enum Part { case whole, first, last }

    private struct Piece {
        let mention: Annotation
        let range: Range<Int>
        let part: Part
    }

    /// The events in the order of the text.
    static func events(_ graph: DocumentGraph) -> [Event] {
        var events: [Event] = []
        var open: [Int] = []
        var position = 0
        func copy(upTo end: Int) {
            if position < end { events.append(.text(position..<end)) }
            position = max(position, end)
        }
        func close(upTo limit: Int) {
            while let end = open.last, end <= limit {
                copy(upTo: end)
                events.append(.close)
                open.removeLast()
            }
        }
        for piece in pieces(graph.annotations) {
            close(upTo: piece.range.lowerBound)
            copy(upTo: piece.range.lowerBound)
            events.append(.open(piece.mention, piece.part))
            open.append(piece.range.upperBound)
        }
        close(upTo: graph.document.utf8.count)
        copy(upTo: graph.document.utf8.count)
        return events
    }

    /// Mentions cut in two where they cross the end of one that began before them.
    private static func pieces(_ mentions: [Annotation]) -> [Piece] {
        var pieces: [Piece] = []
        var ends: [Int] = []
        for mention in mentions {
            let range = mention.span.range
            ends.removeAll { $0 <= range.lowerBound }
            if let cut = ends.min(), cut < range.upperBound {
                pieces.append(Piece(mention: mention, range: range.lowerBound..<cut, part: .first))
                pieces.append(Piece(mention: mention, range: cut..<range.upperBound, part: .last))
                ends.append(cut)
            } else {
                pieces.append(Piece(mention: mention, range: range, part: .whole))
            }
            ends.append(range.upperBound)
        }
        return pieces.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
    }
}
