import DocumentModel

/// A document cut into words, single marks and white space, such that every mention is whole tokens.
///
/// Formats of tokens cannot say that a mention ends inside a word, so mention
/// boundaries cut words as well. One blank behind a token belongs to it and is no
/// token; other white space is.
struct TokenSequence {
    /// The tokens, in order.
    let tokens: [Token]
    /// The mentions that lie in no other and overlap none before them, in order.
    let mentions: [Annotation]

    /// A piece of text.
    struct Token {
        /// Where it stands: UTF-8 byte offsets.
        let span: Span
        /// Whether it is white space.
        let isSpace: Bool
        /// Whether one blank follows it that is no token.
        let blankFollows: Bool
    }

    init(_ graph: DocumentGraph) {
        var cuts: Set<Int> = []
        for annotation in graph.annotations {
            cuts.formUnion([annotation.span.range.lowerBound, annotation.span.range.upperBound])
        }
        tokens = Self.tokens(Self.pieces(graph.document, cuts: cuts), cuts: cuts, in: graph.document)
        var end = 0
        mentions = graph.annotations.filter { annotation in
            guard annotation.span.range.lowerBound >= end else { return false }
            end = annotation.span.range.upperBound
            return true
        }
    }

    private enum Kind { case word, mark, blank, space }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if scalar == " " { return .blank }
        if scalar.properties.isWhitespace { return .space }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber, .otherNumber:
            return .word
        default: return .mark
        }
    }

    /// Runs of letters and digits, runs of white space, and everything else one by one.
    private static func pieces(_ document: Document, cuts: Set<Int>) -> [(range: Range<Int>, kind: Kind)] {
        var pieces: [(range: Range<Int>, kind: Kind)] = []
        var offset = 0
        for scalar in document.text.unicodeScalars {
            let kind = kind(scalar)
            let end = offset + scalar.utf8.count
            if let last = pieces.last, last.kind == kind, kind == .word || kind == .space,
                !cuts.contains(offset)
            {
                pieces[pieces.count - 1].range = last.range.lowerBound..<end
            } else {
                pieces.append((offset..<end, kind))
            }
            offset = end
        }
        return pieces
    }

    private static func tokens(
        _ pieces: [(range: Range<Int>, kind: Kind)],
        cuts: Set<Int>,
        in document: Document
    ) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            let next = index + 1 < pieces.count ? pieces[index + 1] : nil
            // A blank at whose end a mention ends has to be a token of its own.
            let blankFollows =
                next.map {
                    $0.kind == .blank
                        && (!cuts.contains($0.range.upperBound)
                            || index + 2 < pieces.count && pieces[index + 2].kind != .blank)
                } ?? false
            tokens.append(
                Token(
                    span: Span(piece.range.lowerBound, piece.range.upperBound),
                    isSpace: piece.kind == .blank || piece.kind == .space,
                    blankFollows: blankFollows
                )
            )
            index += blankFollows ? 2 : 1
        }
        return tokens
    }
}
