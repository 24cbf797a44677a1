import Foundation
import Testing

@Suite("vev plugins check")
struct CheckCommandTests {
    private func check(_ plugin: String, _ options: String...) throws -> Vev.Result {
        let path = Vev.fixtures.appending(path: plugin).path
        return try Vev.run(["plugins", "check", path] + options, in: ScratchFolder())
    }

    @Test("exits with 0 without errors, warnings or not, and with 1 when they count")
    func warnings() throws {
        let run = try check("runaway")
        #expect(run.status == 0)
        #expect(run.output.contains("rules.yaml:4:15: warning: this group can take one text in so many ways"))
        #expect(run.output.hasSuffix("\n0 errors, 2 warnings in 1 file\n"))
        #expect(try check("runaway", "--strict").status == 1)
        #expect(try check("plugins/fruit", "--strict").output == "0 errors, 0 warnings\n")
    }

    @Test("exits with 1 when there are errors, and says so on standard output")
    func errors() throws {
        let run = try check("broken")
        #expect(run.status == 1)
        #expect(run.output.contains(": error: "))
        #expect(run.errors == "")
    }

    @Test("exits with 2 where there is no plugin", arguments: ["golden", "nowhere"])
    func noPlugin(folder: String) throws {
        let run = try check(folder)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains("no plugin can be read here"))
    }

    @Test("prints JSON and SARIF that parse", arguments: ["json", "sarif"])
    func formats(format: String) throws {
        let run = try check("broken", "--format", format)
        #expect(run.status == 1)
        _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }

    @Test("colours text when asked, and not in a pipe")
    func color() throws {
        #expect(try check("broken", "--color", "always").output.contains("\u{1B}[1;31merror\u{1B}[0m"))
        #expect(!(try check("broken").output.contains("\u{1B}")))
    }

    @Test(
        "finds no errors in the standard plugins",
        arguments: [
            "dates", "language", "nationalities", "numbers", "organizations", "people", "places", "relations",
            "roles",
        ]
    )
    func standard(plugin: String) throws {
        let path = Vev.fixtures.appending(path: "../../../Plugins/\(plugin)").standardizedFileURL.path
        let run = try Vev.run(["plugins", "check", path], in: ScratchFolder())
        #expect(run.status == 0, "\(run.output)")
    }
}
