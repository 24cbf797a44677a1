import DocumentModel
import Foundation

/// A document's text as recognizers read it: composed (NFC), without soft hyphens, with LF line ends.
///
/// So that a plugin author need not think of decomposed accents or of CRLF, what
/// a reader cannot see is evened out before matching. Offsets are mapped back to
/// the document's own bytes. Most text is in this form already and is used as it is.
public struct AnalysisText: Sendable {
    /// The bytes that recognizers read.
    public let utf8: [UInt8]
    /// Where the two texts stop running in step, in ascending order; empty when they are the same.
    private let breaks: [Break]

    /// From here on the two texts run in step again, up to the next break.
    private struct Break: Sendable {
        let analysed: Int
        let original: Int
        /// Whether something was left out here, rather than written in another way.
        var isOmission = false
    }

    /// Prepares a document's text.
    public init(_ document: Document) {
        if Self.isPlain(document.utf8) {
            utf8 = document.utf8
            breaks = []
        } else {
            (utf8, breaks) = Self.evened(document.text)
        }
    }

    /// The span in the document's own bytes.
    public func original(_ span: Span) -> Span {
        breaks.isEmpty ? span : Span(originalStart(Int(span.start)), originalEnd(Int(span.end)))
    }

    /// The offset in the analysed text of what stands at an offset of the document's own bytes.
    public func analysed(_ offset: Int) -> Int {
        var (low, high) = (0, utf8.count)
        while low < high {
            let middle = (low + high) / 2
            if originalStart(middle) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func originalStart(_ offset: Int) -> Int {
        guard let found = lastBreak(where: { $0.analysed <= offset }) else { return offset }
        return found.original + offset - found.analysed
    }

    /// What was left out behind a span's last scalar is not part of the span.
    private func originalEnd(_ offset: Int) -> Int {
        let found = lastBreak { $0.analysed < offset || ($0.analysed == offset && !$0.isOmission) }
        guard let found else { return offset }
        return found.original + offset - found.analysed
    }

    /// The last break of which the condition holds; it holds for all breaks up to some place, and for none behind it.
    private func lastBreak(where condition: (Break) -> Bool) -> Break? {
        var (low, high) = (0, breaks.count)
        while low < high {
            let middle = (low + high) / 2
            if condition(breaks[middle]) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : breaks[low - 1]
    }

    /// Whether the text holds neither CR, nor a soft hyphen, nor a combining mark (U+0300 to U+036F).
    private static func isPlain(_ utf8: [UInt8]) -> Bool {
        utf8.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                let byte = bytes[index]
                if byte == 0x0D || byte == 0xCC || byte == 0xCD { return false }
                if byte == 0xC2, bytes[index + 1] == 0xAD { return false }
            }
            return true
        }
    }

    private static func evened(_ text: String) -> ([UInt8], [Break]) {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var breaks: [Break] = []
        var original = 0
        for character in text {
            let length = character.utf8.count
            let replacement = evened(character)
            output.append(contentsOf: replacement)
            original += length
            if replacement.count != length {
                breaks.append(
                    Break(analysed: output.count, original: original, isOmission: replacement.isEmpty)
                )
            }
        }
        return (output, breaks)
    }

    private static func evened(_ character: Character) -> [UInt8] {
        let scalars = character.unicodeScalars
        if character == "\r\n" || character == "\r" { return [0x0A] }
        if scalars.count == 1 { return scalars.first!.value == 0xAD ? [] : Array(character.utf8) }
        let visible = String(String.UnicodeScalarView(scalars.filter { $0.value != 0xAD }))
        return Array(visible.precomposedStringWithCanonicalMapping.utf8)
    }
}
