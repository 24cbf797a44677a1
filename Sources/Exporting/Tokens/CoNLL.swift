import DocumentModel

/// CoNLL: a token and its IOB2 label a line, an empty line at each line break of the text.
struct CoNLL: DocumentExporter {
    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        let sequence = TokenSequence(graph)
        var mentions = sequence.mentions[...]
        bytes.line("-DOCSTART-\tO\n")
        var isOpen = false
        for token in sequence.tokens {
            while let mention = mentions.first, mention.span.end <= token.span.start {
                mentions.removeFirst()
            }
            if token.isSpace {
                if isOpen, graph.document[token.span].utf8.contains(UInt8(ascii: "\n")) { bytes.line() }
                isOpen = isOpen && !graph.document[token.span].utf8.contains(UInt8(ascii: "\n"))
            } else {
                bytes.line("\(graph.document[token.span].visible)\t\(Self.label(token, mentions.first))")
                isOpen = true
            }
        }
        if isOpen { bytes.line() }
    }

    private static func label(_ token: TokenSequence.Token, _ mention: Annotation?) -> String {
        guard let mention, mention.span.contains(token.span) else { return "O" }
        return (mention.span.start == token.span.start ? "B-" : "I-") + mention.type
    }
}
