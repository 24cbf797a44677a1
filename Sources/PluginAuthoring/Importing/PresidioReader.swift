import Foundation
import Vev
import Yams

/// Reads a YAML file of Presidio's recognizers.
struct PresidioReader {
    /// The most bytes that a file may have; YAML is read as a whole, and takes much room.
    static let limit = 16 << 20

    let source: ImportSource
    /// The language folder of recognizers that name none.
    let language: String

    /// Adds what the file holds to the parts.
    func read(into parts: inout ImportedParts) {
        do throws(ImportFailure) {
            let root = try root()
            let options = options(of: root, &parts)
            let languages = languages(root["supported_languages"], in: "the file", &parts)
            for node in try recognizers(root) {
                add(node, options: options, languages: languages, to: &parts)
            }
        } catch {
            parts.lose(source.place(error.line), "the file", error.obstacle)
        }
    }

    /// Why a file cannot be read at all.
    private struct ImportFailure: Error {
        let line: Int
        let obstacle: ImportObstacle

        init(_ line: Int, _ cause: String, _ remedy: String) {
            self.line = line
            obstacle = ImportObstacle(cause, remedy)
        }
    }

    private func root() throws(ImportFailure) -> Node {
        guard source.bytes.count <= Self.limit else {
            throw ImportFailure(1, "it has more than \(Self.limit) bytes", "split it")
        }
        if let broken = UTF8Validation.firstInvalidOffset(in: source.bytes) {
            let line = source.bytes[..<broken].count { $0 == 0x0A } + 1
            throw ImportFailure(line, "it is not valid UTF-8", "save it as UTF-8")
        }
        do {
            guard let root = try Yams.compose(yaml: String(decoding: source.bytes, as: UTF8.self), .basic)
            else {
                throw ImportFailure(1, "it is empty", "name a file with recognizers")
            }
            return root
        } catch let error as YamlError {
            throw ImportFailure(error.line, "it is not valid YAML: \(error.problem)", "mend it")
        } catch {
            throw error as? ImportFailure ?? ImportFailure(1, "\(error)", "mend it")
        }
    }

    private func recognizers(_ root: Node) throws(ImportFailure) -> [Node] {
        if let list = (root["recognizers"] ?? root).sequence { return Array(list) }
        if root["supported_entity"] != nil { return [root] }
        throw ImportFailure(1, "it has no list 'recognizers'", "name a file of Presidio's recognizers")
    }

    /// The options that a file sets for its patterns, or what Presidio takes when it sets none.
    private func options(of root: Node, _ parts: inout ImportedParts) -> Set<Character> {
        guard let node = root["global_regex_flags"] else { return PythonOptions.presidioDefault }
        do throws(ImportObstacle) {
            return try Self.options(node)
        } catch {
            parts.note(place(node), "global_regex_flags", error)
            return PythonOptions.presidioDefault
        }
    }

    /// The options that a number stands for.
    static func options(_ node: Node) throws(ImportObstacle) -> Set<Character> {
        guard let number = node.scalar.flatMap({ Int($0.string) }) else {
            throw ImportObstacle("it is no whole number", "write the sum of Python's flags, such as 26")
        }
        return try PythonOptions.bits(number)
    }

    func place(_ node: Node?) -> ImportPlace { source.place(node?.mark?.line ?? 1) }
}

extension PresidioReader {
    /// A language of a recognizer, with the context words that it has in that language alone.
    struct Language {
        let folder: String
        let context: [Node]
    }

    /// The languages that a list names: tags, or mappings with a tag and context words.
    func languages(_ node: Node?, in owner: String, _ parts: inout ImportedParts) -> [Language] {
        var found: [Language] = []
        for item in node?.items ?? [] {
            let tag = item.scalar?.string ?? item["language"]?.scalar?.string ?? ""
            if let folder = PluginNaming.languageFolder(tag) {
                found.append(Language(folder: folder, context: item["context"]?.items ?? []))
            } else {
                let cause = "'\(tag.shortLine)' is no language tag"
                parts.note(place(item), owner, ImportObstacle(cause, "write a tag such as 'en'"))
            }
        }
        return found
    }
}

extension Node {
    /// The members of a list; a single scalar or mapping counts as a list of one.
    var items: [Node] { sequence.map(Array.init) ?? [self] }
    /// The text of a scalar.
    var text: String? { scalar?.string }
}

extension YamlError {
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }

    fileprivate var problem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            problem
        case .reader(let problem, _, _, _): problem
        case .duplicatedKeysInMapping(let keys, _): "the key \(keys.quotedList) stands twice"
        default: "it cannot be parsed"
        }
    }
}
