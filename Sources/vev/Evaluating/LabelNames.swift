import ArgumentParser

/// Names for labels as an argument has them: `A=b,C=d`.
struct LabelNames {
    let names: [String: String]

    @Sendable
    init(_ text: String) throws {
        let pairs = text.split(separator: ",").map { pair in
            pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        }
        guard pairs.allSatisfy({ $0.count == 2 }) else {
            throw ValidationError("must be pairs such as PER=person,ORG=organization")
        }
        names = Dictionary(pairs.map { ($0[0], $0[1]) }) { _, last in last }
    }
}

/// Labels as an argument has them: `A,B`.
struct LabelList {
    let labels: Set<String>

    @Sendable
    init(_ text: String) { labels = Set(text.split(separator: ",").map(String.init)) }
}
