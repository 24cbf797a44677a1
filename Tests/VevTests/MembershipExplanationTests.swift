import PluginAuthoring
import Testing
import Vev

@Suite("Explanation of a mention in the graph")
struct MembershipExplanationTests {
    private func rows(_ word: String, in text: String) throws -> [String] {
        let document = Document(text: text, language: "nb")
        let places = Array(text.utf8).ranges(of: Array(word.utf8)).suffix(1)
        let explainer = try Explainer(Extractor(.init(language: "nb")), document)
        let question = Question(places: Array(places), rule: nil, isExpanding: false)
        let report = ExplanationReport(explainer.explain(question), of: document).text
        let labels = ["  is ", "  joined ", "  could be ", "  shows "]
        return report.split(separator: "\n").map(String.init).filter { line in
            labels.contains { line.hasPrefix($0) }
        }
    }

    @Test("tells what joined it and what it shows")
    func joined() throws {
        let text = "NATOs generalsekretær Kari Holm smilte. «Norge kan vente,» sa Holm."
        #expect(
            try rows("Holm", in: text) == [
                #"  is        a4, a mention of e2 "Kari Holm""#,
                #"  joined    a2 "Kari Holm": surname"#,
                #"  shows     "Kari Holm" said "Norge", by relations/quotation-then-speaker"#,
            ]
        )
    }

    @Test("tells whom it could be")
    func open() throws {
        let text = "Ola Hansen og Per Hansen kom. Hansen ble syk."
        #expect(
            try rows("Hansen", in: text) == [
                #"  is        a3, a mention of e3 "Hansen""#,
                #"  could be  e1 "Ola Hansen" or e2 "Per Hansen"; nothing decides"#,
            ]
        )
    }

    @Test("tells what a rule related, or how far it came")
    func rule() throws {
        let document = Document(text: "NATOs generalsekretær Kari Holm smilte.", language: "nb")
        let explainer = try Explainer(Extractor(.init(language: "nb")), document)
        let report = { (rule: String) in
            let question = Question(rule: Provenance(plugin: "relations", rule: rule))
            return ExplanationReport(explainer.explain(question), of: document).text
        }
        #expect(
            report("owner-office-person") == """
                found  relation  "Kari Holm" holds-role (generalsekretær) "NATO"  0.95  relations/owner-office-person
                  evidence  a1 "NATOs" 1:1
                  evidence  a2 "Kari Holm" 1:23

                """
        )
        #expect(report("seat").contains("missed relations/seat"))
    }
}
