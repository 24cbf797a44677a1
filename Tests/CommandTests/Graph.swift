import Foundation

/// A document graph as a reader of the JSON contract sees it.
struct Graph: Decodable {
    struct Provenance: Decodable, Equatable {
        let plugin: String
        let rule: String
    }

    struct Annotation: Decodable {
        let id: String
        let type: String
        let start: Int
        let end: Int
        let text: String
        let score: Double
        let entity: String
        let provenance: Provenance
    }

    struct Entity: Decodable {
        let id: String
        let type: String
        let mentions: [String]
    }

    struct Diagnostic: Decodable {
        let kind: String
        let provenance: Provenance
    }

    let id: String
    let language: String?
    let text: String
    let annotations: [Annotation]
    let entities: [Entity]
    let diagnostics: [Diagnostic]
}

extension Vev.Result {
    /// The graphs of JSON Lines output.
    var graphs: [Graph] {
        get throws {
            try output.split(separator: "\n").map {
                try JSONDecoder().decode(Graph.self, from: Data($0.utf8))
            }
        }
    }
}
