import CorpusGraph
import DocumentModel
import SQLite

/// What is looked for in an archive; what is nil does not matter.
package struct ArchiveQuery: Sendable {
    /// Words that the document holds, a phrase in quotation marks, the start of a word with a star behind it.
    package var text: String?
    /// A name of the entity without regard to case, or the start of one with a star behind it.
    package var entity: String?
    /// The entity's type.
    package var type: String?
    /// Bounds of the entity's number, and its unit or currency.
    package var amount: AmountRange?
    /// Days of which the entity's time has a part.
    package var time: DayWindow
    /// Days on which the document was written.
    package var written: DayWindow
    /// The document's language.
    package var language: String?

    /// Makes a query for everything.
    package init() {
        time = .always
        written = .always
    }

    /// Bounds of a number, both included.
    package struct AmountRange: Hashable, Sendable {
        package let lowest: Double?
        package let highest: Double?
        package let unit: String?

        package init(lowest: Double?, highest: Double?, unit: String?) {
            (self.lowest, self.highest, self.unit) = (lowest, highest, unit)
        }

        /// Reads `5`, `1000..2000`, `1000..` or `..2000`, with or without a unit behind it; nil for anything else.
        package init?(_ text: String) {
            let parts = text.split(separator: " ", maxSplits: 1)
            guard let range = parts.first else { return nil }
            let bounds = range.split(separator: "..", omittingEmptySubsequences: false)
            let numbers = bounds.map { Double($0) }
            let isRead = zip(bounds, numbers).allSatisfy {
                $0.isEmpty && bounds.count == 2 || $1?.isFinite == true
            }
            guard (1...2).contains(bounds.count), isRead, numbers.contains(where: { $0 != nil }) else {
                return nil
            }
            self.init(
                lowest: numbers[0],
                highest: numbers[numbers.count - 1],
                unit: parts.count == 2 ? String(parts[1]) : nil
            )
        }
    }

    /// Whether mentions are looked for, and not only documents.
    package var isForMentions: Bool { entity != nil || type != nil || amount != nil || time != .always }
}

/// Conditions of SQL with the values of their question marks.
struct SQLConditions {
    private(set) var conditions: [String] = []
    private(set) var values: [SQLValue] = []

    mutating func add(_ condition: String, _ values: [SQLValue]) {
        conditions.append(condition)
        self.values += values
    }

    /// `WHERE` and what holds; nothing for no conditions.
    var clause: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }

    init(_ query: ArchiveQuery) {
        addDocument(query)
        if let entity = query.entity { add(entity: entity) }
        if let type = query.type { add("e.type = ?", [.text(type)]) }
        if let amount = query.amount { add(amount) }
        if query.time != .always { add(time: query.time) }
    }

    private mutating func addDocument(_ query: ArchiveQuery) {
        add("d.text IS NOT NULL", [])
        if let text = query.text { add("words MATCH ?", [.text(Self.match(text))]) }
        if let first = query.written.first { add("d.date >= ?", [.text("\(first)")]) }
        // A moment of the last day is behind the day's own text.
        if let last = query.written.last { add("d.date < ?", [.text("\(last)U")]) }
        if let language = query.language { add("d.language = ?", [.text(language)]) }
    }

    private mutating func add(entity: String) {
        let isPrefix = entity.hasSuffix("*")
        let folded = EntityKey.folded(isPrefix ? String(entity.dropLast()) : entity)
        let condition = isPrefix ? "folded >= ? AND folded < ?" : "folded = ?"
        add(
            "(e.document, e.number) IN (SELECT document, entity FROM names WHERE \(condition))",
            isPrefix ? [.text(folded), .text(folded + "\u{10FFFF}")] : [.text(folded)]
        )
    }

    private mutating func add(_ amount: ArchiveQuery.AmountRange) {
        var (conditions, values): ([String], [SQLValue]) = (["amount IS NOT NULL"], [])
        if let lowest = amount.lowest {
            conditions.append("amount >= ?")
            values.append(.real(lowest))
        }
        if let highest = amount.highest {
            conditions.append("amount <= ?")
            values.append(.real(highest))
        }
        if let unit = amount.unit {
            conditions.append("unit = ?")
            values.append(.text(unit))
        }
        add(
            "e.value IN (SELECT number FROM normalized WHERE \(conditions.joined(separator: " AND ")))",
            values
        )
    }

    private mutating func add(time: DayWindow) {
        var (conditions, values): ([String], [SQLValue]) = (["first IS NOT NULL"], [])
        if let first = time.first {
            conditions.append("coalesce(last, '9999') > ?")
            values.append(.text("\(first)T00:00:00"))
        }
        if let last = time.last {
            conditions.append("first < ?")
            values.append(.text("\(last)U"))
        }
        add(
            "e.value IN (SELECT number FROM normalized WHERE \(conditions.joined(separator: " AND ")))",
            values
        )
    }

    /// Words as SQLite's full-text search wants them: each in quotation marks, so that no sign in them means anything.
    private static func match(_ text: String) -> String {
        var (terms, isPhrase) = ([String](), false)
        for part in text.split(separator: "\"", omittingEmptySubsequences: false) {
            if isPhrase {
                terms.append("\"\(part)\"")
            } else {
                terms += part.split(whereSeparator: \.isWhitespace).map { word in
                    word.hasSuffix("*") ? "\"\(word.dropLast())\" *" : "\"\(word)\""
                }
            }
            isPhrase.toggle()
        }
        return terms.filter { $0 != "\"\"" }.joined(separator: " ")
    }
}
