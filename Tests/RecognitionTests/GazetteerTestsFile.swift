import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Recognition

@Suite("Compiled lists in a file")
struct CompiledListsFileTests {
    private let folder: URL
    private let sources = Array("what they are made from".utf8)

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "compiled-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    @Test("opened, find and say what the lists do that they were made from")
    func roundTrip() throws {
        let compiled = try #require(CompiledLists(file: written(), sources: sources))
        #expect(seen(GazetteerIndex(lists, compiled: compiled)) == seen(GazetteerIndex(lists)))
        #expect(compiled.gazetteers([]) == nil)
        clear()
    }

    @Test("are not opened when they are missing, stale, somebody else's to write, or no file")
    func refused() throws {
        let path = written()
        #expect(CompiledLists(file: path + "x", sources: sources) == nil)
        #expect(CompiledLists(file: path, sources: sources + [1]) == nil)
        #expect(CompiledLists(file: folder.path, sources: sources) == nil)
        symlink(path, path + ".link")
        #expect(CompiledLists(file: path + ".link", sources: sources) == nil)
        chmod(path, 0o620)
        #expect(CompiledLists(file: path, sources: sources) == nil)
        clear()
    }

    @Test("are not opened with any byte changed or missing")
    func damaged() throws {
        let path = written()
        let bytes = try Data(contentsOf: URL(filePath: path))
        var random = SplitMix(seed: 7)
        for length in (0..<200).map({ _ in Int.random(in: 0..<bytes.count, using: &random) }) + [
            0, 1, 31, 32,
        ] {
            #expect(opened(bytes.prefix(length)) == nil, "\(length) bytes")
        }
        for offset in Array(0..<200) + (0..<800).map({ _ in Int.random(in: 0..<bytes.count, using: &random) })
        {
            var changed = bytes
            changed[offset] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            #expect(opened(changed) == nil, "byte \(offset)")
        }
        #expect(opened(bytes + [0]) == nil)
        #expect(opened(bytes) != nil)
        clear()
    }

    @Test("forged with the right checksum, lead nowhere outside of themselves", arguments: 0..<60)
    func forged(seed: Int) throws {
        let bytes = try Data(contentsOf: URL(filePath: written()))
        var random = SplitMix(seed: seed)
        for _ in 0..<25 {
            var forged = Array(bytes)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                // Half of the changes hit what leads somewhere: the header and the lists' records behind it.
                let limit = Bool.random(using: &random) ? 512 : forged.count
                let offset = Int.random(in: CompiledForm.uncheckedSize..<limit, using: &random)
                forged[offset] = [0, 1, 0x7F, 0x80, 0xF4, 0xFF].randomElement(using: &random)!
            }
            forged.withUnsafeMutableBytes { memory in
                let checked = UnsafeRawBufferPointer(rebasing: memory[CompiledForm.uncheckedSize...])
                memory.storeBytes(of: Checksum.of(checked), toByteOffset: 24, as: UInt64.self)
            }
            guard let compiled = opened(Data(forged)), compiled.lists.count == lists.count else { continue }
            _ = seen(GazetteerIndex(lists, compiled: compiled))
        }
        clear()
    }

    @Test("stay whole when many write them at once")
    func concurrentWriters() async throws {
        let path = written()
        let expected = seen(GazetteerIndex(lists))
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for _ in 0..<20 {
                        if writer < 4 { CompiledLists(compiling: lists, sources: sources).write(to: path) }
                        let compiled = CompiledLists(file: path, sources: sources)
                        #expect(compiled.map { seen(GazetteerIndex(lists, compiled: $0)) } == expected)
                    }
                }
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["lists.bin"])
        clear()
    }

    @Test("that cannot be written are passed over")
    func unwritable() {
        CompiledLists(compiling: lists, sources: sources).write(to: "/proc/no-such-folder/lists.bin")
        clear()
    }

    private var lists: [Gazetteer] {
        let tables = [
            "name\taliases\tambiguous\tkind\nMo i Rana\tMo|Ranas by\t\ttown\nVår\tVaar\t1\t\n",
            "name\nvår dag\nrana\nBodø\n" + (0..<300).map { "Navn \($0) øst" }.joined(separator: "\n"),
            "name\tkind\n",
        ]
        return tables.enumerated().map { number, table in
            var policy = Gazetteer.Policy()
            policy.letterCase = Gazetteer.LetterCase.allCases[number]
            policy.inflections = [Inflection(id: "g", suffixes: [.init("s"), .init("’s")])]
            return GazetteerFile.read(
                Array(table.utf8),
                provenance: Provenance(plugin: "p", rule: "\(number)"),
                policy: policy
            ) { Issue.record("\($0)") }
        }
    }

    /// Everything that can be asked of an index.
    private func seen(_ index: GazetteerIndex) -> [String] {
        let text = Array(
            "Vår dag i Mo i Ranas by, vår dags. Mo’s Navn 17 øst, Navn 299 øst, RANAS Bodø og Vaar".utf8
        )
        let hits = text.withUnsafeBufferPointer(GazetteerRecognizer(index: index).hits)
        let found = hits.map { hit in
            let list = index.lists[Int(hit.list)]
            let spelling = list.spellings[Int(hit.spelling)]
            return
                "\(hit) \(list.text(spelling)) \(list.name(spelling)) \(list.features(spelling)) \(spelling.isAmbiguous)"
        }
        return found
            + index.lists.map { list in
                "\(list.provenance) \(list.columns) \(list.entryCount)"
                    + " \(list.lexicon.features.sorted { $0.key < $1.key })"
                    + (list.spellings.last.map { "\(list.place(of: $0))" } ?? "")
            }
    }

    private func written() -> String {
        let path = folder.appending(path: "lists.bin").path
        CompiledLists(compiling: lists, sources: sources).write(to: path)
        return path
    }

    private func opened(_ bytes: Data) -> CompiledLists? {
        let path = folder.appending(path: "other.bin").path
        unlink(path)
        _ = FileManager.default.createFile(
            atPath: path,
            contents: bytes,
            attributes: [.posixPermissions: 0o600]
        )
        return CompiledLists(file: path, sources: sources)
    }

    private func clear() { try? FileManager.default.removeItem(at: folder) }
}
