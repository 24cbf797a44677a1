import Foundation
import PatternMatching
import Recognition
import Testing

@testable import PluginLoading

@Suite("The cache of linked rules")
struct RuleCacheTests {
    private let folder: URL
    private static let standardPlugins = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Plugins").standardizedFileURL.path

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "rule-cache-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    @Test("gives back all that was kept", arguments: ["nb", "nn", "en", "und"])
    func roundTrip(language: String) throws {
        let library = try PluginLibrary(paths: [Self.standardPlugins], normalizers: Normalizers.byName)
        let cache = try #require(self.cache(library, language))
        #expect(cache.open(normalizers: Normalizers.byName) == nil)
        let fresh = try keep(library, language, in: cache)
        let kept = try #require(cache.open(normalizers: Normalizers.byName))
        #expect(!fresh.rules.isEmpty)
        #expect(describe(kept.rules) == describe(fresh.rules))
        #expect(describe(kept.turns) == describe(fresh.turns))
        #expect(describe(kept.types) == describe(fresh.types))
        #expect(describe(kept.inflections) == describe(fresh.inflections))
        #expect(kept.unitingRelations == fresh.unitingRelations)
        #expect(kept.reportedPlugins == fresh.reportedPlugins)
        #expect(describe(kept.index.lists.map(\.policy)) == describe(fresh.index.lists.map(\.policy)))
        #expect(kept.index.lists.map(\.provenance) == fresh.index.lists.map(\.provenance))
        try clear()
    }

    @Test("is stale when a file of a plugin, the language or the choice of plugins is another")
    func staleness() throws {
        try writePlugin(pattern: "one", words: "alpha")
        let cache = try #require(self.cache(library(), "en"))
        _ = try keep(try library(), "en", in: cache)
        let again = { self.cache(try self.library(), "en")?.open(normalizers: [:]) }
        #expect(try again()?.rules.first?.pattern.pattern.source == "one")
        #expect(try self.cache(library(), "nb")?.open(normalizers: [:]) == nil)
        #expect(
            try RuleCache(library().folders, language: "en", reported: [], environment: environment)?
                .open(normalizers: [:]) == nil
        )
        try writePlugin(pattern: "one", words: "beta")
        #expect(try again() == nil, "a list was changed")
        _ = try keep(try library(), "en", in: try #require(self.cache(library(), "en")))
        #expect(try again() != nil)
        try writePlugin(pattern: "two", words: "beta")
        #expect(try again() == nil, "a rule was changed")
        try clear()
    }

    @Test("takes no damaged file")
    func damage() throws {
        try writePlugin(pattern: "one", words: "alpha")
        let cache = try #require(self.cache(library(), "en"))
        _ = try keep(try library(), "en", in: cache)
        let whole = try Data(contentsOf: URL(fileURLWithPath: cache.path))
        for position in stride(from: 0, to: whole.count, by: 7) {
            var damaged = whole
            damaged[position] ^= 0x40
            try replace(cache.path, with: damaged)
            #expect(cache.open(normalizers: [:]) == nil, "byte \(position)")
            try replace(cache.path, with: whole.prefix(position))
            #expect(cache.open(normalizers: [:]) == nil, "cut at \(position)")
        }
        // Whoever forges the checksum too gets rules that are wrong, or none, but nothing outside of the file is read.
        // PCRE2's own code is left alone: nobody but the user can write it, and PCRE2 takes it for what it is.
        let code = try #require(CompiledPatterns.bytes(of: [Pattern("one")]))
        let start = try #require(whole.firstRange(of: Data(code.prefix(16)))).lowerBound
        for position in stride(from: 16, to: whole.count, by: 3)
        where !(start..<start + code.count).contains(position) {
            var forged = whole
            forged[position] ^= 0xFF
            let sum = forged.dropFirst(16).withUnsafeBytes(Checksum.of)
            forged.replaceSubrange(8..<16, with: withUnsafeBytes(of: sum) { Data($0) })
            try replace(cache.path, with: forged)
            _ = cache.open(normalizers: [:])
        }
        try clear()
    }

    @Test("is not kept of files that were changed a moment ago, nor where none is wanted")
    func passedOver() throws {
        try writePlugin(pattern: "one", words: "alpha", settled: false)
        #expect(cache(try library(), "en") == nil)
        let library = try library()
        #expect(
            RuleCache(library.folders, language: "en", reported: [], environment: { _ in "off" }) == nil
        )
        try clear()
    }

    // MARK: Steps

    private var environment: (String) -> String? {
        { [folder] in $0 == "VEV_CACHE" ? folder.appending(path: "cache").path : nil }
    }

    private func cache(_ library: PluginLibrary, _ language: String) -> RuleCache? {
        RuleCache(
            library.folders,
            language: language,
            reported: library.reported,
            environment: environment
        )
    }

    private func keep(
        _ library: PluginLibrary,
        _ language: String,
        in cache: RuleCache
    ) throws -> RecognizerSet {
        let shelf = library.shelf(language)
        var linker = PluginLinker(shelf, normalizers: Normalizers.byName)
        let linked = linker.link(reported: library.reported)
        let recognizers = try #require(linked)
        cache.keep(recognizers, shelf.parts.flatMap(\.sources))
        return recognizers
    }

    private func library() throws -> PluginLibrary {
        try PluginLibrary(paths: [folder.appending(path: "ships").path], normalizers: [:])
    }

    private func writePlugin(pattern: String, words: String, settled: Bool = true) throws {
        let plugin = folder.appending(path: "ships")
        let files = [
            "plugin.yaml": "id: ships\nversion: 1\nsummary: Ships\ntypes:\n  ship: {}\n",
            "en/rules.yaml": """
            gazetteers:
              - { id: names, file: names.tsv }
            rules:
              - id: ship
                pattern: '\(pattern)'
                emit: [{ type: ship }]
            """,
            "en/names.tsv": "name\n\(words)\n",
        ]
        for (name, text) in files {
            let file = plugin.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        // The time at which an entry was changed cannot be set: it has to pass.
        if settled { Thread.sleep(forTimeInterval: 0.1) }
    }

    private func replace(_ path: String, with bytes: Data) throws {
        unlink(path)
        try bytes.write(to: URL(fileURLWithPath: path))
        chmod(path, 0o600)
    }

    private func clear() throws { try FileManager.default.removeItem(at: folder) }

    /// All stored properties of a value, to the last: what is forgotten in a record shows.
    private func describe(_ value: Any) -> String {
        if let pattern = value as? Pattern { return "/\(pattern.source)/" }
        let mirror = Mirror(reflecting: value)
        guard !mirror.children.isEmpty else { return "\(value)" }
        let children = mirror.children.map { "\($0.label ?? ""):\(describe($0.value))" }
        let isOrdered = mirror.displayStyle != .set && mirror.displayStyle != .dictionary
        return "(" + (isOrdered ? children : children.sorted()).joined(separator: ",") + ")"
    }
}
