import CPCRE2
import Synchronization

/// A compiled PCRE2 pattern: UTF and UCP on, several groups may share a name.
///
/// A pattern is immutable once compiled and may be matched by many threads at
/// once, each with a ``Matcher`` of its own. Machine code is made only when the
/// pattern proves hot, because making it costs more than interpreting the
/// pattern over a short text.
public final class Pattern: Sendable {
    /// The PCRE2 source that was compiled.
    public let source: String
    /// The numbers of each named group, in ascending order.
    public let groups: [String: [Int]]
    /// The number of each reference's empty group, by the reference (see ``ReferenceCallout``).
    let referenceStarts: [Int]

    // Written only by `init`, and freed only when nobody refers to the pattern any more.
    nonisolated(unsafe) private let code: OpaquePointer
    private let hot = Mutex(HotState())

    /// What a pattern is read with once it has read enough text.
    private struct HotState {
        var executable: Executable?
        var bytesRead = 0
    }

    /// Code to match with, and how to search with it.
    struct Executable: Sendable {
        // Owned by the pattern, which the search holds on to.
        nonisolated(unsafe) let code: OpaquePointer
        /// Where matches can begin, if the code only matches where it is told to; nil if it searches by itself.
        let starts: StartFilter?
        /// Whether it is machine code, which can be entered directly.
        var isCompiled = false
    }

    /// How much text a pattern must read, in bytes, for machine code to be worth making.
    private static let hotAfter = 32 * 1024

    /// Compiles a pattern.
    ///
    /// - Throws: ``PatternError`` with PCRE2's message and the byte offset in `source`.
    public init(_ source: String) throws(PatternError) {
        let compiled = try Self.compile(source)
        self.source = source
        self.code = compiled
        let names = Self.groupNames(of: compiled)
        self.groups = names.filter { !$0.key.hasPrefix("_r") }
        self.referenceStarts = ReferenceCallout.starts(in: names)
    }

    deinit {
        pcre2_code_free_8(code)
        hot.withLock { state in
            if let executable = state.executable { pcre2_code_free_8(executable.code) }
        }
    }

    /// What to read a text of some length with: the interpreter at first, machine code once the pattern proves hot.
    func executable(forTextOf bytes: Int) -> Executable {
        hot.withLock { state in
            if let executable = state.executable { return executable }
            state.bytesRead += bytes
            guard state.bytesRead >= Self.hotAfter, let executable = hotExecutable() else {
                return Executable(code: code, starts: nil)
            }
            state.executable = executable
            return executable
        }
    }

    /// Machine code, made of code of its own, because other threads may be reading with the interpreter's.
    ///
    /// Where matches can begin at few places, it is anchored, and the search only tries those places.
    private func hotExecutable() -> Executable? {
        let marked = SkippingVerbs.marked(source) ?? source
        let starts = StartAnalysis.filter(of: marked)
        let options = starts == nil ? 0 : PCRE2_ANCHORED
        guard let copy = try? Self.compile(starts == nil ? source : marked, options: options) else {
            return nil
        }
        // A pattern that the JIT compiler cannot take stays interpreted.
        let isCompiled = pcre2_jit_compile_8(copy, UInt32(PCRE2_JIT_COMPLETE)) == 0
        return Executable(code: copy, starts: starts, isCompiled: isCompiled)
    }

    static func compile(_ source: String, options: UInt32 = 0) throws(PatternError) -> OpaquePointer {
        var (error, offset): (Int32, Int) = (0, 0)
        var text = source
        let all = options | UInt32(PCRE2_UTF) | PCRE2_UCP | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C
        let compiled = text.withUTF8 { bytes in
            pcre2_compile_8(bytes.baseAddress, bytes.count, all, &error, &offset, nil)
        }
        guard let compiled else { throw PatternError(message: message(for: error), offset: offset) }
        return compiled
    }

    private static func information(_ code: OpaquePointer, _ what: Int32) -> UInt32 {
        var answer: UInt32 = 0
        _ = pcre2_pattern_info_8(code, UInt32(what), &answer)
        return answer
    }

    /// Reads PCRE2's name table: per entry the group number in two bytes, then the name, ended by zero.
    private static func groupNames(of code: OpaquePointer) -> [String: [Int]] {
        let count = Int(information(code, PCRE2_INFO_NAMECOUNT))
        let size = Int(information(code, PCRE2_INFO_NAMEENTRYSIZE))
        var table: UnsafePointer<UInt8>?
        guard count > 0, pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table) == 0, let table
        else { return [:] }
        var names: [String: [Int]] = [:]
        for index in 0..<count {
            let entry = table + index * size
            let number = Int(entry[0]) << 8 | Int(entry[1])
            names[String(cString: entry + 2), default: []].append(number)
        }
        return names.mapValues { $0.sorted() }
    }

    /// Where references are written out in the source, as byte ranges in ascending order, with their numbers.
    public var references: [(range: Range<Int>, reference: Int)] {
        PatternOutline(source).groups.compactMap { group in
            if case .reference(let number) = group.kind { (group.range, number) } else { nil }
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    static func message(for error: Int32) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
            let length = pcre2_get_error_message_8(error, buffer.baseAddress, buffer.count)
            guard length > 0 else { return "PCRE2 error \(error)" }
            return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
        }
    }
}

/// Why a pattern does not compile.
public struct PatternError: Error, Hashable {
    /// PCRE2's message.
    public let message: String
    /// Where in the source, as a UTF-8 byte offset.
    public let offset: Int
}
