import Foundation
import Vev

/// Reads the patterns of spaCy's EntityRuler: a JSON object a line.
struct EntityRulerReader {
    let source: ImportSource
    /// The language folder of the patterns, which name none.
    let language: String
    private var lists: [ListKey: ImportedList] = [:]
    private var order: [ListKey] = []
    private var seen: Set<SeenEntry> = []

    private struct ListKey: Hashable {
        let type: String
        let ignoresCase: Bool
    }

    private struct SeenEntry: Hashable {
        let list: ListKey
        let entry: ImportedList.Entry
    }

    /// A line, read.
    private struct Line {
        let place: ImportPlace
        let type: String
        let id: String?
    }

    init(source: ImportSource, language: String) {
        self.source = source
        self.language = language
    }

    /// Adds what the file holds to the parts.
    mutating func read(into parts: inout ImportedParts) {
        // A byte order mark is no part of the first line.
        let bytes =
            source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? source.bytes.dropFirst(3) : source.bytes[...]
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
            let place = source.place(number + 1)
            do throws(ImportObstacle) {
                try read(line, place, &parts)
                parts.keep()
            } catch {
                parts.lose(place, error.subject ?? "the line", error)
            }
        }
        if lines.allSatisfy({ $0.allSatisfy { $0 <= 0x20 } }) {
            let obstacle = ImportObstacle("it is empty", "name a file with patterns")
            parts.lose(source.place(1), "the file", obstacle)
        }
        for key in order { if let list = lists[key] { parts.add(list) } }
    }

    private mutating func read(
        _ bytes: ArraySlice<UInt8>,
        _ place: ImportPlace,
        _ parts: inout ImportedParts
    ) throws(ImportObstacle) {
        let object = try Self.object(bytes)
        guard let label = object["label"] as? String, !label.isEmpty else {
            throw ImportObstacle("it has no 'label'", "give it one")
        }
        let id = (object["id"] as? String).map(ListEntry.line).flatMap { $0.isEmpty ? nil : $0 }
        guard id?.hasControlCharacter != true else {
            throw ImportObstacle("its id holds a control character", "remove it")
        }
        switch object["pattern"] {
        case let phrase as String:
            try addPhrase(phrase, Line(place: place, type: parts.type(for: label), id: id), &parts)
        case let tokens as [Any]:
            let pattern = try TokenPattern(tokens)
            try addTokens(pattern, Line(place: place, type: parts.type(for: label), id: id), &parts)
        default: throw ImportObstacle("it has no 'pattern'", "write a text or a list of tokens")
        }
    }

    private static func object(_ bytes: ArraySlice<UInt8>) throws(ImportObstacle) -> [String: Any] {
        if UTF8Validation.firstInvalidOffset(in: Array(bytes)) != nil {
            throw ImportObstacle("it is not valid UTF-8", "save the file as UTF-8")
        }
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            throw ImportObstacle("it is no JSON object", "write one object on each line")
        }
        return object
    }

    // MARK: Phrases

    private mutating func addPhrase(
        _ phrase: String,
        _ line: Line,
        _ parts: inout ImportedParts
    ) throws(ImportObstacle) {
        let text = ListEntry.line(phrase)
        // A list would take it for a comment.
        if ListEntry.isComment(text) { return addRule(TokenVocabulary.literal(text), line, &parts) }
        addEntry(.init(name: try ListEntry.text(phrase), id: line.id), line, ignoresCase: false, &parts)
    }

    private mutating func addEntry(
        _ entry: ImportedList.Entry,
        _ line: Line,
        ignoresCase: Bool,
        _ parts: inout ImportedParts
    ) {
        let key = ListKey(type: line.type, ignoresCase: ignoresCase)
        guard seen.insert(SeenEntry(list: key, entry: entry)).inserted else { return }
        if lists[key] == nil {
            order.append(key)
            lists[key] = ImportedList(
                id: parts.uniqueName(line.type + (ignoresCase ? "-in-any-case" : "")),
                language: language,
                origin: source.name,
                ignoresCase: ignoresCase,
                type: line.type
            )
        }
        lists[key]?.entries.append(entry)
    }

    // MARK: Tokens

    private mutating func addTokens(
        _ pattern: TokenPattern,
        _ line: Line,
        _ parts: inout ImportedParts
    ) throws(ImportObstacle) {
        if let phrase = pattern.phrase {
            let entry = ImportedList.Entry(name: phrase.text, id: line.id)
            return addEntry(entry, line, ignoresCase: phrase.ignoresCase, &parts)
        }
        try PythonPattern.check(pattern.source)
        parts.usesTokens = true
        addRule(pattern.source, line, &parts)
    }

    private func addRule(_ pattern: String, _ line: Line, _ parts: inout ImportedParts) {
        parts.add(
            ImportedRule(
                id: parts.uniqueName(line.id ?? line.type),
                language: language,
                about: "from \(line.place)",
                pattern: pattern,
                type: line.type,
                score: Importing.defaultScore,
                entryID: line.id
            )
        )
    }
}
