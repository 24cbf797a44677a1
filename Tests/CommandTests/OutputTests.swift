import Foundation
import Testing

@Suite("output")
struct OutputTests {
    let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try folder.write("a.txt", "Apple 12, Pear.\r\nApple\n")
        try folder.write("b.txt", "no fruit")
    }

    @Test(
        "text for eyes is as the golden file has it",
        arguments: [
            ("one.txt", ["a.txt"]), ("two.txt", ["a.txt", "b.txt"]),
            ("color.txt", ["a.txt", "--color", "always"]),
            ("indented.json", ["a.txt", "--format", "json"]),
        ]
    )
    func golden(name: String, arguments: [String]) throws {
        let run = try Vev.run(["extract"] + Vev.fixturePlugins + arguments, in: folder)
        let file = Vev.fixtures.appending(path: "golden/\(name)")
        if ProcessInfo.processInfo.environment["VEV_UPDATE_GOLDEN"] != nil {
            try Data(run.output.utf8).write(to: file)
        }
        #expect(run.output == String(decoding: try Data(contentsOf: file), as: UTF8.self))
        #expect(run.errors == "")
    }

    @Test("output is the same for any number of jobs and any order of plugins")
    func deterministic() throws {
        let lines = (0..<400).map { index in
            let text = String(repeating: "Apple \(index) Pear ", count: index % 7 == 0 ? 200 : 1)
            return index % 50 == 9 ? "{" : "{\"id\": \"\(index)\", \"text\": \"\(text)\"}"
        }
        try folder.write("in.jsonl", lines.joined(separator: "\n"))
        let one = try Vev.extract("in.jsonl", "--jobs", "1", "--format", "jsonl", in: folder)
        let two = try Vev.extract("in.jsonl", "--jobs", "2", "--format", "jsonl", in: folder)
        let turned = try Vev.extract("in.jsonl", "--plugins", "digits,fruit", "--format", "jsonl", in: folder)
        #expect(try one.graphs.count == 392)
        #expect(one.output == two.output)
        #expect(one.errors == two.errors)
        #expect(one.output == turned.output)
    }

    @Test("-o writes a file, replaces it whole, and leaves nothing else")
    func file() throws {
        try folder.write("out.txt", "old")
        let printed = try Vev.extract("a.txt", in: folder)
        let run = try Vev.extract("a.txt", "-o", "out.txt", in: folder)
        #expect(run.output == "")
        #expect(try folder.read("out.txt") == printed.output)
        #expect(try folder.names == ["a.txt", "b.txt", "out.txt"])
    }

    @Test("-o through a link replaces what the link leads to; a device stays a device")
    func links() throws {
        try folder.write("real.txt", "old")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link").path,
            withDestinationPath: "real.txt"
        )
        #expect(try Vev.extract("a.txt", "-o", "link", in: folder).status == 0)
        #expect(try folder.read("real.txt").contains("[Apple|fruit]"))
        #expect(try Vev.extract("a.txt", "-o", "/dev/null", in: folder).status == 0)
        #expect(
            try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
                == .typeCharacterSpecial
        )
    }

    @Test("a file that cannot be read still lets -o appear with the others")
    func partial() throws {
        let run = try Vev.extract("missing.txt", "b.txt", "-o", "out.txt", in: folder)
        #expect(run.status == 1)
        #expect(try folder.read("out.txt").contains("no fruit"))
    }

    @Test("an interrupted run leaves no file behind")
    func interrupted() throws {
        let run = try Vev.shell(
            """
            mkfifo pipe; sleep 5 > pipe &
            $VEV extract $PLUGINS -o out.txt < pipe &
            sleep 1; ls -A | grep -c partial; kill -TERM %2; wait %2; echo $?; ls -A | grep -c partial
            """,
            in: folder
        )
        #expect(run.output == "1\n143\n0\n")
    }

    @Test("a closed pipe is silent")
    func closedPipe() throws {
        try folder.write("big.txt", String(repeating: "Apple 12\n", count: 20_000))
        for format in ["text", "json", "jsonl"] {
            let run = try Vev.shell(
                "$VEV extract $PLUGINS --format \(format) big.txt | head -1 > first",
                in: folder
            )
            #expect(run.status == 0)
            #expect(run.errors == "")
        }
    }

    @Test("a full disk is told")
    func fullDisk() throws {
        let run = try Vev.shell("$VEV extract $PLUGINS a.txt > /dev/full", in: folder)
        #expect(run.status == 2)
        #expect(run.errors == "vev: cannot write standard output: no space left on device\n")
    }

    @Test("brackets and no escape sequences where there is no terminal")
    func noColor() throws {
        #expect(!(try Vev.extract("a.txt", in: folder).output.contains("\u{1B}")))
    }

    @Test("a finished document is printed while the next one is awaited")
    func streaming() throws {
        let run = try Vev.shell(
            """
            mkfifo pipe
            { echo '{"id": "1", "text": "Apple"}'; sleep 2; touch late; } > pipe &
            $VEV extract $PLUGINS --input jsonl --format jsonl < pipe | { read -r line; test ! -e late && echo "$line"; }
            """,
            in: folder
        )
        #expect(try run.graphs.map(\.id) == ["1"])
    }
}
