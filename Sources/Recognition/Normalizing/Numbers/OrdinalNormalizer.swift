import DocumentModel

/// Reads a place in an order: digits with an ending or without one, or words of which the last is an ordinal.
///
/// Fields: `amount`, the text to read (without it, the whole capture); `modifier`.
public struct OrdinalNormalizer: Normalizer {
    /// Makes a normalizer.
    public init() {}

    /// The ordinal as a whole number; nil when the text is none.
    public func value(of capture: Capture) -> Value? {
        let text = capture.fields["amount"] ?? capture.text
        guard let number = NumberReader(capture).ordinal(text), number.whole != nil else { return nil }
        return Value(.number(number), modifier: capture.modifier)
    }
}
