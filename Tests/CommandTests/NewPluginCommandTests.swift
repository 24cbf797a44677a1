import Foundation
import Testing

@Suite("vev plugins new")
struct NewPluginCommandTests {
    @Test("makes a plugin that passes its tests, and says what to do next")
    func made() throws {
        let folder = try ScratchFolder()
        let run = try Vev.run(["plugins", "new", "vessels", "--in", "my plugins"], in: folder)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(
            run.output == """
                my plugins/vessels/README.md
                my plugins/vessels/any/names.tsv
                my plugins/vessels/any/rules.yaml
                my plugins/vessels/plugin.yaml

                next:
                  vev plugins test 'my plugins/vessels'
                  vev plugins check 'my plugins/vessels'
                  echo 'The item Brindlewick came.' | vev extract --plugin-path 'my plugins/vessels'

                """
        )
        let steps = run.output.split(separator: "\n").suffix(3).map {
            String($0).replacing("vev ", with: "$VEV ")
        }
        for step in steps {
            let next = try Vev.shell(step, in: folder)
            #expect(next.status == 0, "\(step): \(next.errors)")
            #expect(
                next.output.contains("4 passed") || next.output.contains("0 errors, 0 warnings")
                    || next.output.contains("vessels")
            )
        }
    }

    @Test("names the language where the rules are for one")
    func language() throws {
        let folder = try ScratchFolder()
        let run = try Vev.run(["plugins", "new", "vessels", "--language", "nb"], in: folder)
        #expect(run.output.contains("vessels/nb/rules.yaml\n"))
        #expect(run.output.contains("--plugin-path vessels --language nb\n"))
    }

    @Test(
        "refuses what cannot be made, and makes nothing",
        arguments: [
            (["../x"], "'../x' cannot be a plugin's id; use lower-case letters a to z, digits"),
            (["Vessels"], "'Vessels' cannot be a plugin's id"),
            (["people"], "there is a standard plugin 'people'"),
            (["taken"], "'taken' exists already and is left as it is"), ([], "Missing expected argument"),
            (["x", "--language", "../y"], "'../y' is invalid"),
            (["x", "--in", "file"], "cannot write 'file/x'"),
        ]
    )
    func refused(arguments: [String], message: String) throws {
        let folder = try ScratchFolder()
        try folder.write("taken/note.txt", "mine")
        try folder.write("file", "")
        let run = try Vev.run(["plugins", "new"] + arguments, in: folder)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(try folder.names == ["file", "taken"])
        #expect(try folder.read("taken/note.txt") == "mine")
    }
}
