/// Something found: by which rule or list, and where.
struct Found: Hashable, Comparable {
    let rule: Int32
    let start: Int32
    let end: Int32

    static func < (left: Self, right: Self) -> Bool {
        (left.rule, left.start, left.end) < (right.rule, right.start, right.end)
    }
}

/// What two sides found that should have found the same.
struct Comparison {
    let missing: [Found]
    let added: [Found]
    let count: Int

    init(of found: [Found], with expected: [Found]) {
        let (found, expected) = (Set(found), Set(expected))
        missing = expected.subtracting(found).sorted()
        added = found.subtracting(expected).sorted()
        count = expected.count
    }

    var isEqual: Bool { missing.isEmpty && added.isEmpty }

    /// For the column of a table.
    var verdict: String { isEqual ? "equal" : "-\(missing.count) +\(added.count)" }

    /// The first differences, a line each.
    func lines(rules: [String], text: [UInt8]) -> [String] {
        let describe = { (sign: String, found: Found) in
            let bytes = text[Int(found.start)..<Int(found.end)]
            let place = "\(found.start)..<\(found.end)"
            return "  \(sign) \(rules[Int(found.rule)]) \(place) '\(String(decoding: bytes, as: UTF8.self))'"
        }
        return missing.prefix(5).map { describe("missing", $0) }
            + added.prefix(5).map { describe("added", $0) }
    }
}
