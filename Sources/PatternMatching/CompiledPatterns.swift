import CPCRE2

/// Compiled patterns as bytes, to be read back by a later run without compiling them again.
///
/// The bytes are PCRE2's own (`pcre2serialize(3)`). PCRE2 does not look whether they are sound: whoever keeps them must
/// know that they are what ``bytes(of:)`` gave, and that ``library`` is still the same.
public enum CompiledPatterns {
    /// What the bytes depend on: the version of PCRE2 and how it was built.
    public static var library: String {
        var linkSize: UInt32 = 0
        _ = pcre2_config_8(UInt32(PCRE2_CONFIG_LINKSIZE), &linkSize)
        let length = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), nil)
        let version = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(max(length, 1))) { buffer in
            buffer.initialize(repeating: 0)
            _ = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), buffer.baseAddress)
            return buffer.baseAddress.map { String(cString: $0) } ?? ""
        }
        return "\(version) \(linkSize) \(Int.bitWidth)"
    }

    /// The bytes of some patterns; nil when PCRE2 cannot write them.
    public static func bytes(of patterns: [Pattern]) -> [UInt8]? {
        if patterns.isEmpty { return [] }
        var codes = patterns.map { Optional($0.code) }
        var (bytes, size): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
        // The patterns are kept alive until the codes have been read.
        let count = withExtendedLifetime(patterns) {
            pcre2_serialize_encode_8(&codes, Int32(codes.count), &bytes, &size, nil)
        }
        guard count == patterns.count, let bytes else { return nil }
        defer { pcre2_serialize_free_8(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: size))
    }

    /// The patterns of some sources out of their bytes; nil when those are not of so many patterns or of another PCRE2.
    ///
    /// - Parameters:
    ///   - sources: the source of each pattern, and what was compiled of it.
    ///   - bytes: what ``bytes(of:)`` gave for the same patterns, at an address that is a multiple of 8.
    public static func patterns(
        _ sources: [(source: String, written: String)],
        from bytes: UnsafeRawBufferPointer
    ) -> [Pattern]? {
        if sources.isEmpty { return bytes.isEmpty ? [] : nil }
        guard let codes = PatternCodes(count: sources.count, from: bytes) else { return nil }
        return sources.enumerated().map { number, pattern in
            Pattern(pattern.source, written: pattern.written, codes, number)
        }
    }
}

/// Codes that were read back together.
///
/// They share tables, and PCRE2 counts who uses those without a lock; so all are freed by one thread when the last
/// pattern is gone.
final class PatternCodes: Sendable {
    // Filled by `init`, only read from then on, and freed by `deinit`.
    nonisolated(unsafe) private let codes: [OpaquePointer]

    fileprivate init?(count: Int, from bytes: UnsafeRawBufferPointer) {
        // The first bytes are a header, in which PCRE2 looks up how many patterns there are.
        let start = bytes.bindMemory(to: UInt8.self).baseAddress
        guard bytes.count > 16, Int(pcre2_serialize_get_number_of_codes_8(start)) == count else { return nil }
        var codes = [OpaquePointer?](repeating: nil, count: count)
        guard pcre2_serialize_decode_8(&codes, Int32(count), start, nil) == count else { return nil }
        self.codes = codes.compactMap { $0 }
    }

    deinit { codes.forEach(pcre2_code_free_8) }

    subscript(number: Int) -> OpaquePointer { codes[number] }
}
