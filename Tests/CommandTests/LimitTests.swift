import Foundation
import Testing

@Suite("limits")
struct LimitTests {
    @Test("a rule stopped by a limit leaves a diagnostic that names it, and everything else is kept")
    func runawayRule() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "Apple xxy \(String(repeating: "x", count: 5_000))! Pear 12\n")
        let path = Vev.fixtures.appending(path: "runaway").path
        let run = try Vev.extract(
            "a.txt",
            "--plugin-path",
            path,
            "--plugins",
            "fruit,digits,runaway",
            "--format",
            "jsonl",
            in: folder
        )
        #expect(run.status == 0)
        let graph = try #require(try run.graphs.first)
        #expect(graph.annotations.map(\.text) == ["Apple", "xxy", "Pear", "12"])
        #expect(graph.diagnostics.map(\.provenance) == [.init(plugin: "runaway", rule: "nested-repeats")])
    }

    @Test("a file of 100 MB is read to its end")
    func hundredMegabytes() throws {
        let folder = try ScratchFolder()
        // Written by the shell: the test itself need not hold it. The mention stands behind everything else.
        let run = try Vev.shell(
            "(yes 'one more word' || true) | head -c 100000000 > big.txt && echo ' 12' >> big.txt && "
                + "$VEV extract big.txt $PLUGINS --plugins digits --format jsonl -o out.jsonl && tail -c 500 out.jsonl",
            in: folder
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains(#""start":100000001,"end":100000003,"text":"12""#))
    }
}
