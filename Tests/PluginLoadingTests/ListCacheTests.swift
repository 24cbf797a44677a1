import DocumentModel
import Foundation
import Recognition
import Testing

@testable import PluginLoading

@Suite("The cache of compiled lists")
struct ListCacheTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "list-cache-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    @Test("lies where the environment says")
    func place() throws {
        let list = try list(size: 5000)
        let path = { (environment: [String: String]) in
            ListCache([list], environment: { environment[$0] })?.path.split(separator: "lists-").first.map(
                String.init
            )
        }
        #expect(path(["VEV_CACHE": "/c", "XDG_CACHE_HOME": "/x", "HOME": "/h"]) == "/c/")
        #expect(path(["XDG_CACHE_HOME": "/x", "HOME": "/h"]) == "/x/vev/")
        #expect(path(["XDG_CACHE_HOME": "x", "HOME": "/h"]) == "/h/.cache/vev/")
        #expect(path(["VEV_CACHE": "off", "HOME": "/h"]) == nil)
        #expect(path([:]) == nil)
        clear()
    }

    @Test("gives the lists back until one of them changes")
    func staleness() throws {
        let sources = [try list(size: 5000), words(["a", "b"])]
        let first = try #require(cache(sources))
        #expect(first.open() == nil)
        _ = first.compile(sources.map(read))
        #expect(cache(sources)?.open() != nil)
        #expect(cache([sources[0], words(["a", "c"])])?.open() == nil)
        #expect(cache([sources[1], sources[0]])?.open() == nil)
        #expect(
            cache([try list(size: 5000), sources[1]])?.open() == nil,
            "written again with the same bytes"
        )
        #expect(cache([sources[0], words(["a", "b"], .ignore)])?.open() == nil)
        clear()
    }

    @Test("is not asked for small lists, nor for lists that were changed a moment ago")
    func passedOver() throws {
        #expect(cache([try list(size: 50)]) == nil)
        #expect(cache([try list(size: 5000, settled: false)]) == nil)
        #expect(cache([words(Array(repeating: "name", count: 100_000))]) == nil)
        clear()
    }

    @Test("keeps the files made last, and no more than a few")
    func tidying() throws {
        let source = try list(size: 5000)
        let kept = folder.appending(path: "cache")
        try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
        for number in 0..<15 {
            let old = kept.appending(path: "lists-\(number).bin")
            try Data([0]).write(to: old)
            let made = Date(timeIntervalSince1970: Double(number))
            try FileManager.default.setAttributes([.modificationDate: made], ofItemAtPath: old.path)
        }
        let made = try #require(cache([source]))
        _ = made.compile([read(source)])
        let names = try FileManager.default.contentsOfDirectory(atPath: kept.path)
            .filter { $0.hasPrefix("lists-") }
        #expect(names.count == 12)
        #expect(names.contains("lists-14.bin") && !names.contains("lists-3.bin"))
        #expect(made.open() != nil)
        clear()
    }

    @Test("in a folder that cannot be made is done without")
    func unwritable() throws {
        let sources = [try list(size: 5000)]
        let cache = try #require(self.cache(sources, "/proc/none"))
        #expect(
            cache.compile(sources.map(read)).gazetteers([(sources[0].provenance, sources[0].policy)]) != nil
        )
        #expect(cache.open() == nil)
        clear()
    }

    private func cache(_ sources: [ListSource], _ path: String? = nil) -> ListCache? {
        ListCache(sources, environment: { $0 == "VEV_CACHE" ? path ?? "\(folder.path)/cache" : nil })
    }

    /// A list's file of about 16 bytes an entry.
    private func list(size: Int, settled: Bool = true) throws -> ListSource {
        let path = folder.appending(path: "list.tsv").path
        let lines = ["name"] + (0..<size).map { "some name \($0)" }
        try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
        if settled { usleep(80_000) }
        return ListSource(
            provenance: Provenance(plugin: "p", rule: "names"),
            policy: Gazetteer.Policy(),
            origin: .file(path: path, stamp: FileStamp(path))
        )
    }

    private func words(_ words: [String], _ letterCase: Gazetteer.LetterCase = .exact) -> ListSource {
        var policy = Gazetteer.Policy()
        policy.letterCase = letterCase
        return ListSource(
            provenance: Provenance(plugin: "p", rule: "words"),
            policy: policy,
            origin: .words(words, SourceLocation(file: "rules.yaml"))
        )
    }

    private func read(_ source: ListSource) -> Gazetteer {
        let words =
            switch source.origin {
            case .file: ["some name"]
            case .words(let words, _): words
            }
        return GazetteerFile.list(words, provenance: source.provenance, policy: source.policy) { _ in }
    }

    private func clear() { try? FileManager.default.removeItem(at: folder) }
}
