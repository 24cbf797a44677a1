import DocumentModel
import Recognition
import Testing

@testable import Pipeline

@Suite("Mention clusters")
struct MentionClustersTests {
    struct Case: CustomTestStringConvertible {
        let resolution: EntityResolution
        let names: [String]
        /// Each cluster: its mentions by number, `>` and its links, `?` and what it could be.
        let expected: [String]

        var testDescription: String { names.joined(separator: ", ") }
    }

    @Test(
        "join what is the same, say why, and leave open what nothing decides",
        arguments: [
            Case(
                resolution: .personalName,
                names: ["Kari Holm", "Holm", "Kari", "Holm", "KARI HOLM"],
                expected: ["1 2 3 4 5 > 2-1 surname, 3-1 given-name, 4-2 same-name, 5-1 letter-case"]
            ),
            Case(
                resolution: .personalName,
                names: ["Ola Hansen", "Per Hansen", "Hansen", "Per", "Hansen"],
                expected: ["1", "2 4 > 4-2 given-name", "3 5 > 5-3 same-name ? 1 2"]
            ),
            Case(
                resolution: .personalName,
                names: ["Hansen", "Ola Hansen", "O. Hansen", "Ola B. Hansen"],
                expected: ["1 2 3 4 > 1-4 surname, 2-4 shorter-name, 3-4 initials"]
            ),
            Case(
                resolution: .personalName,
                names: ["Anne Lie Dahl", "Anne Dahl", "Anne Moe Dahl"],
                expected: ["1", "2 ? 1 3", "3"]
            ),
            Case(
                resolution: .name,
                names: ["Blue Harbour Fund", "BHF", "Big House Forum", "NRK", "Norsk rikskringkasting"],
                expected: ["1", "2", "3", "4", "5"]
            ),
            Case(
                resolution: .name,
                names: ["BF", "Blue Federation of Ships", "BFS"],
                expected: ["1", "2 3 > 3-2 acronym"]
            ),
        ]
    )
    func clusters(_ one: Case) {
        let mentions = one.names.enumerated().map { number, name in
            Mention(
                number: number,
                candidate: candidate(number, number + 1, score: 1, rule: "r"),
                text: name,
                writtenName: name,
                name: name
            )
        }
        let clusters = MentionClusters(resolution: one.resolution, base: BaseForm([])).clusters(mentions)
        #expect(clusters.map(\.summary) == one.expected)
    }
}

extension MentionCluster {
    fileprivate var summary: String {
        let links = links.map { "\($0.mention.number)-\($0.evidence.number) \($0.reason.rawValue)" }
        let numbers = { (ids: [AnnotationID]) in ids.map { "\($0.number)" }.joined(separator: " ") }
        return numbers(mentions.map(\.id)) + (links.isEmpty ? "" : " > " + links.joined(separator: ", "))
            + (couldBe.isEmpty ? "" : " ? " + numbers(couldBe))
    }
}
