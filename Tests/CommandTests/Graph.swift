import Foundation

/// A document graph as a reader of the JSON contract sees it.
struct Graph: Decodable {
    struct Annotation: Decodable {
        let type: String
        let start: Int
        let end: Int
        let text: String
    }

    struct Diagnostic: Decodable {
        struct Provenance: Decodable, Equatable {
            let plugin: String
            let rule: String
        }

        let kind: String
        let provenance: Provenance
    }

    let id: String
    let language: String?
    let text: String
    let annotations: [Annotation]
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
