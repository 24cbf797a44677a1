import Yams

extension PresidioReader {
    /// The patterns of a recognizer that can be carried over.
    func patterns(
        of node: Node,
        _ owner: String,
        _ options: Set<Character>,
        _ parts: inout ImportedParts
    ) -> [NamedPattern] {
        var patterns: [NamedPattern] = []
        for node in node["patterns"]?.items ?? [] {
            let name = node["name"]?.text ?? owner
            do throws(ImportObstacle) {
                let score = try score(node["score"])
                let source = try source(node, options)
                patterns.append(NamedPattern(name: name, source: source, score: score, place: place(node)))
                parts.keep()
            } catch {
                parts.lose(place(node["regex"] ?? node), "\(owner), pattern '\(name)'", error)
            }
        }
        return patterns
    }

    private func source(_ node: Node, _ options: Set<Character>) throws(ImportObstacle) -> String {
        guard let regex = node["regex"]?.text, !regex.isEmpty else {
            throw ImportObstacle("it has no 'regex'", "write one")
        }
        let source = try PythonPattern(regex, options: options).source
        try PythonPattern.check(source)
        return source
    }

    private func score(_ node: Node?) throws(ImportObstacle) -> Double {
        guard let node else { return Importing.defaultScore }
        guard let score = node.text.flatMap({ Double($0) }), (0...1).contains(score) else {
            throw ImportObstacle("its score '\(node.text ?? "")' is not from 0 to 1", "write such a score")
        }
        return score
    }

    /// Reads the names that a recognizer lists.
    func readDenyList(of node: Node, into recognizer: inout Recognizer, _ parts: inout ImportedParts) {
        guard let list = node["deny_list"] else { return }
        do throws(ImportObstacle) {
            recognizer.deniedScore = try node["deny_list_score"].map(score) ?? 1
            recognizer.denied = words(list.items, "\(recognizer.name), deny_list", &parts).map {
                .init(name: $0)
            }
            guard !recognizer.denied.isEmpty else { throw ImportObstacle("the list is empty", "fill it") }
            parts.keep()
        } catch {
            parts.lose(place(list), "\(recognizer.name), deny_list", error)
        }
    }
}
