import Recognition

extension PatternExpander {
    /// A pattern written out.
    struct Expansion {
        var text = ""
        var references: [LinkedPattern.Reference] = []
        /// The fragments put in, in the order of their ends.
        var fragments: [LinkedPattern.Fragment] = []
        /// The references' names as they are written, by number.
        var names: [String] = []
        /// Whether the pattern grew beyond what PCRE2 would take, and was cut.
        var isTooLong = false
        /// How many groups have been opened, those of references included.
        var groups = 0
        /// Where the pieces of `text` were read from, in ascending order.
        private(set) var origins: [Origin] = []

        /// A run of bytes that was read from one place; a reference is as long as it is, but stands at one byte.
        struct Origin {
            let offset: Int
            let source: SourceText
            let sourceOffset: Int
            let length: Int

            /// The byte of the source from which a byte of the text was read.
            func sourceOffset(ofByte byte: Int) -> Int {
                // What is missing at the end is missing behind the last piece of text, not on the line below.
                min(sourceOffset + min(max(0, byte - offset), length), source.end)
            }
        }

        mutating func begin(_ piece: PatternPieces.Piece, of source: SourceText) {
            let length = piece.kind == .reference ? 0 : piece.text.utf8.count
            origins.append(
                Origin(offset: text.utf8.count, source: source, sourceOffset: piece.offset, length: length)
            )
        }

        /// Writes the numbers that PCRE2 has to see where groups are named by their numbers.
        mutating func write(_ numbers: [(offset: Int, text: String)]) {
            guard !numbers.isEmpty else { return }
            var bytes = Array(text.utf8)
            for (offset, text) in numbers {
                bytes.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
            }
            text = String(decoding: bytes, as: UTF8.self)
        }

        /// The place that a byte of the text was read from.
        func location(byte offset: Int) -> SourceLocation {
            guard let origin = origins.last(where: { $0.offset <= offset }) ?? origins.first else {
                return SourceLocation(file: "")
            }
            return origin.source.location(byte: origin.sourceOffset(ofByte: offset))
        }
    }
}
