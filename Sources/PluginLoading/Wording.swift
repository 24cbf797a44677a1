extension Collection where Element: StringProtocol {
    /// The names in quotes, joined by commas: `'a', 'b'`; at most twelve of them.
    public var quotedList: String {
        if isEmpty { return "none" }
        let shown = prefix(12).map { "'\($0)'" }.joined(separator: ", ")
        return count > 12 ? "\(shown) and \(count - 12) more" : shown
    }
}

extension String {
    /// "; did you mean 'x'?" when a known name is close, else the list of what is known.
    public func suggestion(from known: [String]) -> String {
        "; " + hint(from: known)
    }

    /// "did you mean 'x'?" when a known name is close, else the list of what is known.
    func hint(from known: [String]) -> String {
        if let near = nearest(in: known) { return "did you mean '\(near)'?" }
        return "known are \(known.sorted().quotedList)"
    }

    /// The name within a third of its length in edits; nil when none is so near.
    public func nearest(in names: [String]) -> String? {
        let ranked = names.map { (distance: editDistance(to: $0), name: $0) }.sorted { $0 < $1 }
        guard let best = ranked.first, best.distance <= max(1, best.name.count / 3) else { return nil }
        return best.name
    }

    /// Levenshtein's distance in characters.
    func editDistance(to other: String) -> Int {
        let (left, right) = (Array(self), Array(other))
        var row = Array(0...right.count)
        for i in left.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in right.indices {
                let substitution = diagonal + (left[i] == right[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(substitution, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
