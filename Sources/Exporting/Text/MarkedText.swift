import DocumentModel

/// How a mention is set off from the text around it.
public enum MentionStyle: Sendable {
    /// `[Foo Bar|person]`
    case brackets
    /// In the colour of its type.
    case colors(TypeColors)
}

/// Writes a document's text with its mentions marked; a mention inside another is marked inside it.
struct MarkedText {
    let style: MentionStyle

    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        let utf8 = graph.document.utf8
        var position = 0
        var open: [Annotation] = []

        func copy(upTo end: Int) {
            bytes.appendVisible(utf8[position..<end])
            position = end
        }
        func close(upTo limit: Int) {
            while let last = open.last, last.span.range.upperBound <= limit {
                copy(upTo: last.span.range.upperBound)
                open.removeLast()
                bytes.append(contentsOf: end(of: last, inside: open.last).utf8)
            }
        }
        for annotation in graph.annotations {
            close(upTo: annotation.span.range.lowerBound)
            copy(upTo: annotation.span.range.lowerBound)
            bytes.append(contentsOf: start(of: annotation).utf8)
            open.append(annotation)
        }
        close(upTo: utf8.count)
        copy(upTo: utf8.count)
    }

    private func start(of annotation: Annotation) -> String {
        switch style {
        case .brackets: "["
        case .colors(let colors): colors.start(annotation.type)
        }
    }

    private func end(of annotation: Annotation, inside outer: Annotation?) -> String {
        switch style {
        case .brackets: "|\(annotation.type)]"
        case .colors: TypeColors.end + (outer.map(start) ?? "")
        }
    }
}
