import Testing

@testable import CorpusGraph

@Suite("Corpus query")
struct CorpusQueryTests {
    @Test(
        "reads its forms",
        arguments: [
            ("vessel", CorpusQuery.Subject.entities(type: "vessel"), 20),
            ("*", .entities(type: nil), 20), ("top 3", .entities(type: nil), 3),
            ("type=vessel near port:Tern", .neighbours(type: "vessel", of: EntityReference("port:tern")), 20),
            ("near \"Blue  Heron\" top 2", .neighbours(type: nil, of: EntityReference("blue heron")), 2),
            (
                "path vessel:\"Blue Heron\" to Tern",
                .paths(from: EntityReference("vessel:blue heron"), to: EntityReference("Tern")), 20
            ),
        ]
    )
    func forms(text: String, subject: CorpusQuery.Subject, limit: Int) throws {
        let query = try CorpusQuery(text)
        #expect(query.subject == subject)
        #expect(query.limit == limit)
    }

    @Test("reads what may stand behind")
    func clauses() throws {
        let query = try CorpusQuery("vessel by carries since 2024-01-02 until 2024-03-04")
        #expect(query.relation == "carries")
        #expect(query.window == DayWindow(first: Day("2024-01-02"), last: Day("2024-03-04")))
    }

    @Test(
        "says what cannot be read, and where",
        arguments: [
            ("", 1, "empty"), ("vessel neer Tern", 8, "'neer' is not expected"),
            ("vessel near", 12, "behind 'near'"),
            ("path Gull Tern", 11, "'Tern' stands where 'to' is expected"),
            ("path Gull", 10, "expected 'to'"),
            ("vessel since 2024-02-30", 14, "'2024-02-30' is no day"),
            ("vessel top 0", 12, "'0' is no whole number"),
            ("near \"Gull", 6, "not closed"),
        ]
    )
    func problems(text: String, column: Int, message: String) {
        let problem = #expect(throws: QueryProblem.self) { try CorpusQuery(text) }
        #expect(problem?.column == column)
        #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "")")
    }

    // MARK: Answers

    /// Gull carries mail and meets Heron in two documents; Heron meets Tern in a later one.
    private static let search: CorpusSearch = {
        var corpus = CorpusGraph()
        for (id, day, names, relation) in [
            ("a", "2024-01-01", ["Gull", "Heron"], true), ("b", "2024-02-01", ["Gull", "Heron"], false),
            ("c", "2024-03-01", ["Heron", "Tern"], false),
        ] {
            corpus.add(
                DocumentOutline(
                    id: id,
                    day: Day(day),
                    entities: names.map {
                        .init(type: $0 == "Tern" ? "port" : "vessel", names: [$0], value: nil, mentions: 2)
                    },
                    relations: relation
                        ? [.init(type: "carries", label: "mail", from: 0, to: 1, mentions: 2)] : []
                )
            )
        }
        return CorpusSearch(corpus)
    }()

    @Test(
        "is answered",
        arguments: [
            ("vessel", ["Heron 3/6", "Gull 2/4"]), ("*", ["Heron 3/6", "Gull 2/4", "Tern 1/2"]),
            ("* since 2024-02-01", ["Heron 2/4", "Tern 1/2", "Gull 1/2"]), ("vessel top 1", ["Heron 3/6"]),
            ("* by carries", ["Heron 3/6", "Gull 2/4"]),
            ("* near heron", ["Gull: carries 1, occurs-with 2", "Tern: occurs-with 1"]),
            ("port near vessel:Heron", ["Tern: occurs-with 1"]),
            ("near Heron by carries", ["Gull: carries 1"]),
            ("near Heron since 2024-02-15", ["Tern: occurs-with 1"]),
            ("path Gull to Tern", ["Gull carries Heron occurs-with Tern"]), ("path Gull to Gull", ["Gull"]),
            ("path Gull to Tern until 2024-02-15", []),
        ]
    )
    func answers(query: String, expected: [String]) throws {
        #expect(try Self.search.answer(CorpusQuery(query)).lines == expected)
    }

    @Test(
        "says what is not there, and what is",
        arguments: [
            ("boat", "no entity is of type 'boat'; known are 'port', 'vessel'"),
            ("* by sinks", "no relation is of type 'sinks'; known are 'carries', 'occurs-with'"),
            ("near Hero", "no entity is named 'hero'; near it are 'vessel:heron'"),
            ("near port:Gull", "no entity is named 'gull'; near it are 'vessel:gull'"),
        ]
    )
    func failures(query: String, message: String) throws {
        let query = try CorpusQuery(query)
        let failure = #expect(throws: CorpusSearchFailure.self) { try Self.search.answer(query) }
        #expect(failure?.description == message)
    }
}

extension CorpusAnswer {
    fileprivate var lines: [String] {
        switch self {
        case .entities(let found):
            found.map { "\($0.node.name) \($0.counts.documents)/\($0.counts.mentions)" }
        case .neighbours(let found):
            found.map { one in
                let steps = one.steps.map { "\($0.edge.kind.type) \($0.counts.documents)" }
                return "\(one.node.name): \(steps.joined(separator: ", "))"
            }
        case .paths(let found):
            found.map { path in
                zip(path.steps, path.nodes.dropFirst()).reduce(path.nodes[0].name) { line, next in
                    "\(line) \(next.0.edge.kind.type) \(next.1.name)"
                }
            }
        }
    }
}
