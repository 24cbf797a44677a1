import Foundation
import Testing

/// `script` gives a command a terminal of its own and prints what it shows there.
@Suite(
    "on a terminal",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "no script(1)")
)
struct TerminalTests {
    let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try folder.write("a.txt", "Apple 12")
    }

    private func show(_ line: String) throws -> Vev.Result {
        try Vev.shell(
            "unset NO_COLOR; export TERM=xterm; script -qec '\(line)' /dev/null < /dev/null",
            in: folder
        )
    }

    @Test("text has colours, and no progress bar")
    func colors() throws {
        let run = try show("$VEV extract $PLUGINS a.txt")
        #expect(run.output.hasPrefix("\u{1B}[1;36mApple\u{1B}[0m \u{1B}[1;35m12\u{1B}[0m\r\n"))
    }

    @Test(
        "no colours where they are not wanted",
        arguments: ["NO_COLOR=1 $VEV extract $PLUGINS a.txt", "$VEV extract $PLUGINS --color never a.txt"]
    )
    func plain(line: String) throws {
        #expect(try show(line).output.hasPrefix("[Apple|fruit] [12|digits]\r\n"))
    }

    @Test("a progress bar only for more than a second of work")
    func progress() throws {
        #expect(try show("$VEV extract $PLUGINS a.txt > out").output == "")
        let slow = try show("(sleep 1.5; echo Apple) | $VEV extract $PLUGINS > out")
        #expect(slow.output.contains("0 documents"))
        #expect(slow.output.hasSuffix("\r\u{1B}[K"))
    }
}
