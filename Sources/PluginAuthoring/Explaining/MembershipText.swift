import Vev

/// What a mention is in the graph, as a person reads it.
struct MembershipText {
    private let membership: Explanation.Membership

    init(_ membership: Explanation.Membership) { self.membership = membership }

    /// The rows of the report.
    var rows: [String] {
        let entity = membership.entity
        let identity = ReportRow.text(
            "is",
            "\(membership.id), a mention of \(entity.id) \"\(entity.name.oneLine)\""
        )
        return [identity] + link + openness + relations
    }

    private var link: [String] {
        guard let (link, evidence) = membership.link else { return [] }
        return [ReportRow.text("joined", "\(link.evidence) \"\(evidence.oneLine)\": \(link.reason.rawValue)")]
    }

    private var openness: [String] {
        guard !membership.couldBe.isEmpty else { return [] }
        let people = membership.couldBe.map { "\($0.id) \"\($0.name.oneLine)\"" }.joined(separator: " or ")
        return [ReportRow.text("could be", "\(people); nothing decides")]
    }

    private var relations: [String] {
        membership.relations.map { relation, from, to in
            let label = relation.label.map { " (\($0.oneLine))" } ?? ""
            return ReportRow.text(
                "shows",
                "\"\(from.oneLine)\" \(relation.type)\(label) \"\(to.oneLine)\", by \(relation.provenance)"
            )
        }
    }
}
