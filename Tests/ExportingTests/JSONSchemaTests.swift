import DocumentModel
import Exporting
import Foundation
import TestSupport
import Testing

@Suite("the published JSON Schema")
struct JSONSchemaTests {
    static let schema = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Exporting/JSON/document-graph.schema.json").standardizedFileURL

    @Test("the sample is valid", arguments: [JSONLayout.line, .indented])
    func sampleIsValid(layout: JSONLayout) throws {
        let checker = try JSONSchemaChecker(Data(contentsOf: Self.schema))
        let json = JSONExporter(layout: layout).string(SampleGraph.graph)
        #expect(try checker.problems(in: Data(json.utf8)) == [])
    }

    @Test("a graph with the candidates that lost is valid, and says why each did")
    func candidatesAreValid() throws {
        let rival = Provenance(plugin: "sample", rule: "rival")
        let reasons: [Rejection] = [
            .outranked(by: rival), .overlaps(by: rival), .duplicate(of: rival), .rejected(by: "luhn"),
            .blocked(by: rival), .belowThreshold,
        ]
        let losers = reasons.map { reason in
            let candidate = Candidate(
                type: "person",
                span: Span(0, 5),
                score: 0.5,
                provenance: GraphBuilder.provenance
            )
            return RejectedCandidate(candidate, reason)
        }
        let json = JSONExporter(keepsCandidates: true).string(
            DocumentGraph(document: Document(text: SampleGraph.text), rejected: losers)
        )
        #expect(try JSONSchemaChecker(Data(contentsOf: Self.schema)).problems(in: Data(json.utf8)) == [])
        #expect(json.contains(#""reason":"outranked","by":"sample/rival"}"#))
        #expect(json.contains(#""reason":"rejected","by":"luhn"}"#))
        #expect(json.contains(#""reason":"below-threshold","by":null}"#))
    }

    @Test(
        "what breaks the contract is refused",
        arguments: [
            ("\"unicode-scalars\"", "\"bytes\""), ("\"score\":0.95", "\"score\":1.5"),
            ("\"id\":\"a1\"", "\"id\":\"1\""),
            ("\"start\":0", "\"start\":-1"), ("\"relations\":", "\"links\":"),
            ("{\"number\":\"12.5\"", "{\"number\":12.5"),
            ("\"modifier\":\"approx\"", "\"modifier\":\"roughly\""),
            ("\"from\":\"2024-05-03\"", "\"from\":\"3 May\""),
        ]
    )
    func breachIsRefused(right: String, wrong: String) throws {
        let checker = try JSONSchemaChecker(Data(contentsOf: Self.schema))
        let json = JSONExporter().string(SampleGraph.graph)
        #expect(json.contains(right))
        #expect(try checker.problems(in: Data(json.replacing(right, with: wrong).utf8)) != [])
    }

    @Test(
        "Python's jsonschema agrees",
        .enabled(if: Python.has("jsonschema"), "skipped: python3 has no module jsonschema here")
    )
    func jsonschemaAgrees() throws {
        let check = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            for line in sys.stdin:
                validator.validate(json.loads(line))
            """
        let json = JSONExporter().string(SampleGraph.graph)
        #expect(Python.run(check, [Self.schema.path], input: json) == "")
    }
}
