import Foundation
import Testing

/// The plugins under Examples, run as their authors would.
@Suite("Example plugins")
struct ExamplePluginTests {
    private static let folder = Vev.fixtures.appending(path: "../../../Examples/plugins").standardized.path

    @Test("pass their own examples")
    func examples() throws {
        let run = try Vev.run(["plugins", "test", Self.folder], in: ScratchFolder())
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains(" passed, 0 failed"))
    }

    @Test("and the standard ones have no errors", arguments: [folder, folder + "/../../Plugins"])
    func check(folder: String) throws {
        let run = try Vev.run(["plugins", "check", folder], in: ScratchFolder())
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("\n0 errors, "))
    }

    @Test("find ships and what belongs to them, and a language that is told by itself")
    func together() throws {
        let folder = try ScratchFolder()
        try folder.write("nb.txt", "MS Nordstjernen anløp Bodø mandag. Kaptein Kari Holm var om bord.\n")
        try folder.write("nl.txt", "Minister Jan de Vries sprak gisteren in Utrecht met de burgemeester.\n")
        let run = try Vev.run(
            [
                "extract", "nb.txt", "nl.txt", "--plugin-path", Self.folder, "--reference-date", "2024-10-29",
                "--format", "jsonl",
            ],
            in: folder
        )
        let lines = run.output.split(separator: "\n")
        try #require(lines.count == 2, "\(run.errors)")
        for piece in [#""language":"nb""#, #""type":"vessel""#, #""type":"calls-at""#, #""text":"Bodø""#] {
            #expect(lines[0].contains(piece), "\(lines[0])")
        }
        for piece in [#""language":"nl""#, "Jan de Vries", "Utrecht", "2024-10-28"] {
            #expect(lines[1].contains(piece), "\(lines[1])")
        }
    }
}
