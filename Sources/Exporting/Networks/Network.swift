/// Nodes and edges, whatever they were made from: the form that graph tools understand.
public struct Network: Sendable {
    /// What the network is of, such as a document's id.
    public let name: String
    /// The nodes, each id once.
    public let nodes: [Node]
    /// The edges; both ends are among the nodes.
    public let edges: [Edge]

    /// Makes a network.
    public init(name: String, nodes: [Node], edges: [Edge]) {
        self.name = name
        self.nodes = nodes
        self.edges = edges
    }

    /// Something that is spoken of.
    public struct Node: Sendable {
        /// Tells it from all other nodes, of other documents too.
        public let id: String
        /// What it is.
        public let type: String
        /// Its name.
        public let label: String
        /// Its value in a few characters; nil for names.
        public let value: String?
        /// How often it is mentioned.
        public let mentions: Int
        /// The first and the last moment that it has to do with, in ISO 8601; the last is open.
        public let dates: (from: String?, to: String?)

        /// Makes a node.
        public init(
            id: String,
            type: String,
            label: String,
            value: String? = nil,
            mentions: Int,
            dates: (from: String?, to: String?) = (nil, nil)
        ) {
            self.id = id
            self.type = type
            self.label = label
            self.value = value
            self.mentions = mentions
            self.dates = dates
        }
    }

    /// Something that holds between two nodes.
    public struct Edge: Sendable {
        /// Tells it from all other edges.
        public let id: String
        /// The node where it starts.
        public let from: String
        /// The node where it ends.
        public let to: String
        /// What holds.
        public let type: String
        /// What the text calls it; nil when the type says it all.
        public let label: String?
        /// How sure or how frequent it is.
        public let weight: Double
        /// The mentions or documents that show it.
        public let evidence: [String]

        /// Makes an edge.
        public init(
            id: String,
            from: String,
            to: String,
            type: String,
            label: String? = nil,
            weight: Double,
            evidence: [String]
        ) {
            self.id = id
            self.from = from
            self.to = to
            self.type = type
            self.label = label
            self.weight = weight
            self.evidence = evidence
        }
    }
}
