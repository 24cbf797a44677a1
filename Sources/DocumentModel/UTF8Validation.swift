/// Checks bytes for being UTF-8.
public enum UTF8Validation {
    /// The byte offset of the first byte that is no part of valid UTF-8; nil when all are.
    public static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
