import CorpusGraph
import Vev

/// An answer as an array of objects.
struct AnswerJSON {
    private let answer: CorpusAnswer

    init(_ answer: CorpusAnswer) { self.answer = answer }

    var text: String {
        var json = JSONWriter(layout: .indented)
        switch answer {
        case .entities(let found):
            json.array(found) { json, one in
                json.object { json in
                    json.members(of: one.node)
                    json.members(of: one.counts)
                    json.member("evidence", one.node.sightings.evidence)
                }
            }
        case .neighbours(let found):
            json.array(found) { json, one in
                json.object { json in
                    json.members(of: one.node)
                    json.key("relations")
                    json.array(one.steps) { $0.write($1) }
                }
            }
        case .paths(let found):
            json.array(found) { json, path in
                json.object { json in
                    json.member("nodes", path.nodes.map(\.key.description))
                    json.key("steps")
                    json.array(path.steps) { $0.write($1) }
                }
            }
        }
        json.newline()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    fileprivate mutating func members(of node: CorpusNode) {
        member("node", node.key.description)
        member("type", node.key.type)
        member("name", node.name)
        member("could-be", node.couldBe.map(\.description))
        member("first", node.sightings.days?.lowerBound.description)
        member("last", node.sightings.days?.upperBound.description)
    }

    fileprivate mutating func members(of counts: Sightings.Counts) {
        member("documents", counts.documents)
        member("mentions", counts.mentions)
        key("is-exact")
        literal(counts.isExact ? "true" : "false")
    }

    fileprivate mutating func write(_ step: CorpusAnswer.Step) {
        object { json in
            json.member("type", step.edge.kind.type)
            json.member("label", step.edge.kind.label)
            json.member("from", step.edge.from.description)
            json.member("to", step.edge.to.description)
            json.members(of: step.counts)
            json.member("evidence", step.edge.sightings.evidence)
        }
    }
}
