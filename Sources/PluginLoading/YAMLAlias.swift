/// A part of a YAML file that stands for another, earlier part: `*name` for what was marked `&name`.
///
/// Aliases of aliases grow exponentially, and the YAML reader compares what they
/// stand for, so they are looked for before it reads.
struct YAMLAlias {
    let name: String
    let line: Int
    let column: Int

    /// The first alias of an anchor that stands before it; nil when there is none.
    static func first(in text: String) -> YAMLAlias? {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
        var anchors: Set<Substring> = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            for (mark, name, column) in marks(in: line) {
                if mark == "&" { anchors.insert(name) }
                guard mark == "*", anchors.contains(name) else { continue }
                return YAMLAlias(name: "*\(name)", line: number + 1, column: column)
            }
        }
        return nil
    }

    /// What looks like an anchor or an alias: a mark where a value can begin, with a name behind it.
    private static func marks(in line: Substring) -> [(mark: Character, name: Substring, column: Int)] {
        guard line.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else {
            return []
        }
        var previous: Character = " "
        var found: [(Character, Substring, Int)] = []
        for index in line.indices {
            defer { previous = line[index] }
            guard line[index] == "&" || line[index] == "*", " \t[{,:-?".contains(previous) else { continue }
            let name = line[line.index(after: index)...].prefix { !" \t,[]{}".contains($0) }
            let column = line.unicodeScalars.distance(from: line.startIndex, to: index) + 1
            if !name.isEmpty { found.append((line[index], name, column)) }
        }
        return found
    }
}
