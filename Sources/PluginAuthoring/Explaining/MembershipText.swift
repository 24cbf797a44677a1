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
        membership.relations.map { use in
            ReportRow.text("shows", "\(RelationText(use).sentence), by \(use.relation.provenance)")
        }
    }
}

/// A relation as a person reads it.
struct RelationText {
    private let use: Explanation.RelationUse

    init(_ use: Explanation.RelationUse) { self.use = use }

    /// Both ends and what holds between them.
    var sentence: String {
        let label = use.relation.label.map { " (\($0.oneLine))" } ?? ""
        return "\"\(use.from.oneLine)\" \(use.relation.type)\(label) \"\(use.to.oneLine)\""
    }

    /// The sentence, and a row for each mention that shows it.
    func paragraph(in document: Document) -> String {
        let head = "found  relation  \(sentence)  \(use.relation.score)  \(use.relation.provenance)"
        let rows = use.evidence.map { mention in
            let place = TextPlace(mention.span.range.lowerBound, in: document.utf8)
            return ReportRow.text("evidence", "\(mention.id) \"\(document[mention.span].oneLine)\" \(place)")
        }
        return ([head] + rows).joined(separator: "\n") + "\n"
    }
}
