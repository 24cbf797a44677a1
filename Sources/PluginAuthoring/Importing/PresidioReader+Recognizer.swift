import Yams

extension PresidioReader {
    private static let keys: Set<String> = [
        "name", "supported_entity", "supported_entities", "supported_language", "supported_languages",
        "patterns", "deny_list", "deny_list_score", "context", "global_regex_flags", "type", "enabled",
    ]

    /// A recognizer, read; it becomes rules and lists once for each of its languages.
    struct Recognizer {
        let name: String
        let type: String
        let place: ImportPlace
        var patterns: [NamedPattern] = []
        var denied: [ImportedList.Entry] = []
        var deniedScore = 1.0
        var ignoresCase = true
    }

    /// A pattern of a recognizer, translated.
    struct NamedPattern {
        let name: String
        let source: String
        let score: Double
        let place: ImportPlace
    }

    /// Adds what a recognizer finds, once for each of its languages.
    func add(
        _ node: Node,
        options: Set<Character>,
        languages shared: [Language],
        to parts: inout ImportedParts
    ) {
        let name = node["name"]?.text ?? node.text ?? "a recognizer without name"
        do throws(ImportObstacle) {
            let entity = try entity(of: node)
            let options = try node["global_regex_flags"].map(Self.options) ?? options
            noteUnknownKeys(of: node, name, &parts)
            var recognizer = Recognizer(name: name, type: parts.type(for: entity), place: place(node))
            recognizer.patterns = patterns(of: node, name, options, &parts)
            recognizer.ignoresCase = options.contains("i")
            readDenyList(of: node, into: &recognizer, &parts)
            let languages = languages(of: node, shared, name, &parts)
            for language in languages {
                let suffix = languages.count > 1 ? "-\(language.folder)" : ""
                let context = (node["context"]?.items ?? []) + language.context
                recognizer.add(in: language.folder, suffix, context: words(context, name, &parts), to: &parts)
            }
        } catch {
            parts.lose(place(node), name, error)
        }
    }

    private func entity(of node: Node) throws(ImportObstacle) -> String {
        if node.sequence != nil { throw ImportObstacle("it is a list", "write a mapping of its keys") }
        guard node.mapping != nil, node["type"]?.text != "predefined" else {
            throw ImportObstacle("its patterns are code of Presidio's", "write its patterns as rules")
        }
        if node["enabled"]?.text == "false" { throw ImportObstacle("it is switched off", "enable it") }
        let named = node["supported_entity"] ?? node["supported_entities"]
        guard let named, named.items.count == 1, let entity = named.items[0].text, !entity.isEmpty else {
            throw ImportObstacle("it does not name one 'supported_entity'", "name one")
        }
        if node["patterns"] == nil, node["deny_list"] == nil {
            throw ImportObstacle("it has neither 'patterns' nor a 'deny_list'", "write its patterns as rules")
        }
        return entity
    }

    private func noteUnknownKeys(of node: Node, _ name: String, _ parts: inout ImportedParts) {
        for key in node.mapping?.keys.map({ $0 }) ?? [] {
            guard let text = key.text, !Self.keys.contains(text) else { continue }
            let obstacle = ImportObstacle(
                "the key '\(text.shortLine)' means nothing in a plugin",
                "remove it"
            )
            parts.note(place(key), name, obstacle)
        }
    }

    private func languages(
        of node: Node,
        _ shared: [Language],
        _ name: String,
        _ parts: inout ImportedParts
    ) -> [Language] {
        let own = languages(node["supported_languages"] ?? node["supported_language"], in: name, &parts)
        if !own.isEmpty { return own }
        return shared.isEmpty ? [Language(folder: language, context: [])] : shared
    }

    /// The words of a list that can be entries of a plugin's list, each once.
    func words(_ nodes: [Node], _ owner: String, _ parts: inout ImportedParts) -> [String] {
        var words: [String] = []
        for node in nodes {
            do throws(ImportObstacle) {
                let word = try ListEntry.text(node.text ?? "")
                if !words.contains(word) { words.append(word) }
            } catch {
                parts.note(place(node), owner, error)
            }
        }
        return words
    }
}
