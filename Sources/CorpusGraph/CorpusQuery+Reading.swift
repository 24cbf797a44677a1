extension CorpusQuery {
    /// Reads a question.
    public init(_ text: String) throws(QueryProblem) {
        var words = try QueryWords(text)
        var relation: String?
        var window = DayWindow()
        var limit = Self.usualLimit
        let subject = try Self.subject(&words)
        while let clause = words.next() {
            switch clause.text {
            case "by": relation = try words.need("a relation type such as occurs-with behind 'by'").text
            case "since": window.first = try words.day(behind: "since")
            case "until": window.last = try words.day(behind: "until")
            case "top": limit = try words.number(behind: "top")
            default:
                throw clause.problem(
                    "'\(clause.text)' is not expected; here may stand 'near', 'by', 'since', 'until' or 'top'"
                )
            }
        }
        self.init(subject: subject, relation: relation, window: window, limit: limit)
    }

    private static func subject(_ words: inout QueryWords) throws(QueryProblem) -> Subject {
        if words.skip("path") {
            let from = try words.entity(behind: "path")
            let word = try words.need("'to' and an entity behind the first one")
            guard word.text == "to" else {
                throw word.problem("'\(word.text)' stands where 'to' is expected")
            }
            return .paths(from: from, to: try words.entity(behind: "to"))
        }
        let type = words.skip("*") || words.isAtClause ? nil : words.next().map(Self.type)
        return words.skip("near")
            ? .neighbours(type: type, of: try words.entity(behind: "near")) : .entities(type: type)
    }

    /// A type, with or without `type=` in front.
    private static func type(_ word: QueryWord) -> String {
        word.text.hasPrefix("type=") ? String(word.text.dropFirst(5)) : word.text
    }
}

/// A word of a question, without its quotation marks.
struct QueryWord {
    let text: String
    let column: Int

    func problem(_ message: String) -> QueryProblem { QueryProblem(column: column, message: message) }
}

/// The words of a question from left to right; quotation marks hold white space together.
struct QueryWords {
    private var words: [QueryWord] = []
    private let end: Int

    private static let clauses: Set = ["near", "by", "since", "until", "top"]

    init(_ text: String) throws(QueryProblem) {
        let characters = Array(text)
        end = characters.count + 1
        var position = 0
        while position < characters.count {
            if characters[position].isWhitespace {
                position += 1
                continue
            }
            words.append(try Self.word(characters, &position))
        }
        if words.isEmpty {
            throw QueryProblem(
                column: 1,
                message: "the query is empty; try a type such as person, or * near NAME"
            )
        }
        words.reverse()
    }

    private static func word(_ characters: [Character], _ position: inout Int) throws(QueryProblem)
        -> QueryWord
    {
        let start = position
        var (text, quote) = ("", Int?.none)
        while position < characters.count, quote != nil || !characters[position].isWhitespace {
            if characters[position] == "\"" {
                quote = quote == nil ? position : nil
            } else {
                text.append(characters[position])
            }
            position += 1
        }
        if let quote { throw QueryProblem(column: quote + 1, message: "the quotation mark is not closed") }
        return QueryWord(text: text, column: start + 1)
    }

    /// Whether no type stands in front of what comes next.
    var isAtClause: Bool { words.last.map { Self.clauses.contains($0.text) } ?? true }

    mutating func next() -> QueryWord? { words.popLast() }

    mutating func skip(_ text: String) -> Bool {
        guard words.last?.text == text else { return false }
        words.removeLast()
        return true
    }

    mutating func need(_ what: String) throws(QueryProblem) -> QueryWord {
        guard let word = next() else { throw QueryProblem(column: end, message: "expected \(what)") }
        return word
    }

    mutating func entity(behind word: String) throws(QueryProblem) -> EntityReference {
        EntityReference(try need("an entity such as Gull or vessel:\"Blue Heron\" behind '\(word)'").text)
    }

    mutating func day(behind word: String) throws(QueryProblem) -> Day {
        let written = try need("a day such as 2024-10-29 behind '\(word)'")
        guard let day = Day(written.text) else {
            throw written.problem("'\(written.text)' is no day; write it as 2024-10-29")
        }
        return day
    }

    mutating func number(behind word: String) throws(QueryProblem) -> Int {
        let written = try need("a number behind '\(word)'")
        guard let number = Int(written.text), number > 0 else {
            throw written.problem("'\(written.text)' is no whole number of at least 1")
        }
        return number
    }
}
