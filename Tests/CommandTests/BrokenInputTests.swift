import Foundation
import Testing

@Suite("input that cannot be read")
struct BrokenInputTests {
    let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try folder.write("good.txt", "Apple 12\n")
    }

    @Test("broken UTF-8 names the file and the byte, and the other files are done")
    func brokenUTF8() throws {
        try folder.write("broken.txt", Array("Pear b".utf8) + [0xE5] + Array("t".utf8))
        let run = try Vev.extract("broken.txt", "good.txt", "--format", "jsonl", in: folder)
        #expect(run.status == 1)
        #expect(
            run.errors.hasPrefix(
                "vev: broken.txt: not valid UTF-8 at byte offset 6 (0xE5); convert it first: iconv"
            )
        )
        #expect(try run.graphs.map(\.id) == ["good.txt"])
    }

    @Test("a character cut short at the end is broken UTF-8")
    func cutShort() throws {
        try folder.write("cut.txt", Array("Pear ".utf8) + [0xC3])
        let run = try Vev.extract("cut.txt", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("at byte offset 5 (0xC3)"))
    }

    @Test("UTF-16 is recognized by its byte order mark")
    func utf16() throws {
        try folder.write("wide.txt", [0xFF, 0xFE, 0x41, 0x00])
        let run = try Vev.extract("wide.txt", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("iconv -f UTF-16 -t UTF-8"))
    }

    @Test("a missing file is named, and the other files are done")
    func missing() throws {
        let run = try Vev.extract("missing.txt", "good.txt", "--format", "jsonl", in: folder)
        #expect(run.status == 1)
        #expect(run.errors == "vev: missing.txt: there is no such file or folder\n")
        #expect(try run.graphs.map(\.id) == ["good.txt"])
    }

    @Test("an unreadable file is named, and the other files are done")
    func unreadable() throws {
        try folder.write("secret.txt", "Plum\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0],
            ofItemAtPath: folder.path("secret.txt").path
        )
        // The superuser may read anything; such a run drops the right to.
        let drop = getuid() == 0 ? "setpriv --bounding-set -all --inh-caps -all " : ""
        let asOther = getuid() == 0 ? drop + "--reuid 65534 --clear-groups " : ""
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
        let run = try Vev.shell(
            asOther + "$VEV extract $PLUGINS secret.txt good.txt --format jsonl",
            in: folder
        )
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("vev: secret.txt: permission denied; make it readable"))
        #expect(try run.graphs.map(\.id) == ["good.txt"])
    }

    @Test("a folder without text says what it looks for")
    func emptyFolder() throws {
        try folder.write("pictures/a.png", "Apple")
        let run = try Vev.extract("pictures", in: folder)
        #expect(run.status == 1)
        #expect(
            run.errors.hasPrefix(
                "vev: pictures: the folder holds no file that ends in .txt, .text, .md, .jsonl"
            )
        )
    }
}
