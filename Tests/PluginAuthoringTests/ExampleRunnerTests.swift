import Foundation
import Testing
import Vev

@testable import PluginAuthoring

@Suite("Example runner")
struct ExampleRunnerTests {
    @Test("finds out what is missing, noisy, unreadable and known")
    func failures() throws {
        let folder = NSTemporaryDirectory() + "vev-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(
            atPath: folder + "/fruit/nb",
            withIntermediateDirectories: true
        )
        try "id: fruit\nversion: 1.0.0\nsummary: Fruit\ntypes: {fruit: {label: Fruit}}\n"
            .write(toFile: folder + "/fruit/plugin.yaml", atomically: true, encoding: .utf8)
        try """
        rules:
          - id: berry
            pattern: '\\b\\p{L}*bær\\b'
            emit: {type: fruit}
            examples:
              - Vi plukket [[blåbær | fruit]] og [[tyttebær | fruit]].
              - Vi plukket [[blåbær | fruit]] og [[moreller | fruit]].
              - Vi plukket [[blåbær | fruit]] og tyttebær.
              - Vi plukket [[blåbær]].
            counterexamples:
              - Vi plukket blomster.
              - Vi plukket bær.
            todo:
              - Vi plukket [[epler | fruit]].

        """.write(toFile: folder + "/fruit/nb/rules.yaml", atomically: true, encoding: .utf8)
        let runner = try ExampleRunner(
            plugin: "fruit",
            Extractor.Configuration(pluginPaths: [folder], standardPlugins: [])
        )
        let report = ExampleReport(try runner.outcomes())
        #expect(report.hasFailures)
        #expect(
            report.text.replacingOccurrences(of: folder + "/", with: "") == """
                fruit/nb/rules.yaml:7:9: the example of rule 'berry' fails
                    Vi plukket [[blåbær | fruit]] og [[moreller | fruit]].
                    missing: [[moreller | fruit]]

                fruit/nb/rules.yaml:8:9: the example of rule 'berry' fails
                    Vi plukket [[blåbær | fruit]] og tyttebær.
                    noisy:   [[tyttebær | fruit]]

                fruit/nb/rules.yaml:9:9: the example of rule 'berry' fails
                    Vi plukket [[blåbær]].
                    the mark '[[blåbær]]' should read [[text | type]]

                fruit/nb/rules.yaml:12:9: the counterexample of rule 'berry' fails
                    Vi plukket bær.
                    noisy:   [[bær | fruit]]

                2 passed, 4 failed, 1 known miss

                """
        )
    }
}
