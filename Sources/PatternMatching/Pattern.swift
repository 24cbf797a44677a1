import CPCRE2
import Synchronization

/// A compiled PCRE2 pattern: UTF and UCP on, several groups may share a name.
///
/// A pattern is immutable once compiled and may be matched by many threads at
/// once, each with a ``Matcher`` of its own. Machine code is made only when the
/// pattern proves hot, because making it costs more than interpreting the
/// pattern over a short text.
public final class Pattern: Sendable {
    /// The PCRE2 source.
    public let source: String
    /// The source as it was compiled: what alternatives share is written once.
    public let written: String
    /// The numbers of each named group, in ascending order.
    public let groups: [String: [Int]]
    /// The number of each reference's empty group, by the reference (see ``ReferenceCallout``).
    let referenceStarts: [Int]

    // Written only by `init`, and freed only when nobody refers to the pattern any more: by its owner, if it has one.
    nonisolated(unsafe) let code: OpaquePointer
    private let codeOwner: PatternCodes?
    private let usage = Mutex(Usage())

    /// What a pattern is used for.
    enum Use {
        /// Searches of whole texts.
        case search
        /// Trials of single places.
        case trial
    }

    /// How much a pattern has been used, and the code that was made for it.
    private struct Usage {
        /// For searches of whole texts, whose work is counted in bytes.
        var search = Machine()
        /// For trials of single places.
        var trial = Machine()
        /// All that was made besides the first code. It lives as long as the pattern, because others may be using it.
        var made: [Executable] = []
    }

    private struct Machine {
        var executable: Executable?
        var work = 0
        var isHot = false

        /// Counts work; says whether the pattern proves hot with it.
        mutating func becomesHot(with more: Int, after enough: Int) -> Bool {
            // What is certainly hot asks with a huge number, perhaps more than once.
            work = min(work, enough) + more
            guard !isHot, work >= enough else { return false }
            isHot = true
            return true
        }
    }

    /// Code to match with.
    struct Executable: Sendable {
        // Owned by the pattern, which the search holds on to.
        nonisolated(unsafe) let code: OpaquePointer
        /// What it was asked for.
        let use: Use
        /// Whether it only matches where it is told to.
        var isAnchored = false
        /// Whether it is machine code, which can be entered directly.
        var isCompiled = false
        /// Whether what it marks is to be passed over, see ``SkippingVerbs``.
        var marksSkips = false
    }

    /// How many bytes a pattern must have searched, or places it must have tried, for machine code to be worth making.
    private static let hotAfter = (bytes: 32 * 1024, places: 300)

    /// Compiles a pattern.
    ///
    /// - Throws: ``PatternError`` with PCRE2's message and the byte offset in `source`.
    public convenience init(_ source: String) throws(PatternError) {
        try self.init(source, written: SharedBeginnings.written(source))
    }

    /// Compiles what was written of a source.
    ///
    /// - Throws: ``PatternError`` with PCRE2's message and the byte offset in `source`.
    convenience init(_ source: String, written: String) throws(PatternError) {
        let (code, compiled) = try Self.code(of: source, written: written)
        self.init(source, written: compiled, code: code, owner: nil)
    }

    /// One of the patterns whose codes were read back together.
    convenience init(_ source: String, written: String, _ codes: PatternCodes, _ number: Int) {
        self.init(source, written: written, code: codes[number], owner: codes)
    }

    private init(_ source: String, written: String, code: OpaquePointer, owner: PatternCodes?) {
        (self.source, self.written, self.code, self.codeOwner) = (source, written, code, owner)
        let names = Self.groupNames(of: code)
        self.groups = names.filter { !$0.key.hasPrefix("_r") }
        self.referenceStarts = ReferenceCallout.starts(in: names)
    }

    /// The code of what was written; where that does not compile, of the source, whose problem is told.
    private static func code(
        of source: String,
        written: String
    ) throws(PatternError) -> (code: OpaquePointer, compiled: String) {
        if let code = try? compile(written) { return (code, written) }
        return (try compile(source), source)
    }

    deinit {
        if codeOwner == nil { pcre2_code_free_8(code) }
        usage.withLock { for executable in $0.made { pcre2_code_free_8(executable.code) } }
    }

    /// What to search a text of some length with: the interpreter at first, machine code once the pattern proves hot.
    func executable(forTextOf bytes: Int) -> Executable {
        usage.withLock { usage in
            if usage.search.becomesHot(with: bytes, after: Self.hotAfter.bytes) {
                usage.search.executable = make(.search, compiled: true, &usage)
            }
            return usage.search.executable ?? Executable(code: code, use: .search)
        }
    }

    /// What to try single places with: code that marks what it skips (see ``SkippingVerbs``), and that becomes
    /// anchored machine code once the pattern proves hot.
    ///
    /// Machine code is made of code of its own, because other threads may be reading with the interpreter's.
    func trial(forPlaces places: Int) -> Executable {
        usage.withLock { usage in
            if usage.trial.becomesHot(with: places, after: Self.hotAfter.places) {
                usage.trial.executable = make(.trial, compiled: true, &usage) ?? usage.trial.executable
            }
            return usage.trial.executable ?? Executable(code: code, use: .trial)
        }
    }

    /// Machine code for what the interpreter gave up; nil when there is none, or it was that already.
    func machineCode(insteadOf executable: Executable) -> Executable? {
        guard !executable.isCompiled else { return nil }
        let hot =
            executable.use == .search ? self.executable(forTextOf: .max / 2) : trial(forPlaces: .max / 2)
        return hot.isCompiled ? hot : nil
    }

    /// Makes ready for trials of single places; false when the pattern can only be searched for.
    func prepareTrials() -> Bool {
        guard marked != written else { return true }
        return usage.withLock { usage in
            if usage.trial.executable == nil {
                usage.trial.executable = make(.trial, compiled: false, &usage)
            }
            return usage.trial.executable != nil
        }
    }

    /// What was compiled with marks in place of skipping verbs.
    var marked: String { SkippingVerbs.marked(written) ?? written }

    private func make(_ use: Use, compiled: Bool, _ usage: inout Usage) -> Executable? {
        let isAnchored = use == .trial
        let text = isAnchored ? marked : written
        guard let copy = try? Self.compile(text, options: isAnchored ? PCRE2_ANCHORED : 0) else { return nil }
        // A pattern that the JIT compiler cannot take stays interpreted.
        let isCompiled = compiled && pcre2_jit_compile_8(copy, UInt32(PCRE2_JIT_COMPLETE)) == 0
        let executable = Executable(
            code: copy,
            use: use,
            isAnchored: isAnchored,
            isCompiled: isCompiled,
            marksSkips: text != written
        )
        usage.made.append(executable)
        return executable
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
