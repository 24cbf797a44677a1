import Foundation
import Recognition

/// A plugin's folder: its manifest, and its languages, which are read only when they are needed.
struct PluginFolder {
    let path: String
    let manifest: Manifest
    /// The language folders, sorted; `any` stands for every language.
    let languages: [String]
    /// What each language folder holds, sorted: looked up once, since all that is read is found through it.
    private let names: [String: [String]]

    /// The name of the language folder that is read for every language.
    static let anyLanguage = "any"

    /// Whether a rule file lies in the folder that is read for every language.
    static func isForAnyLanguage(file: String) -> Bool {
        language(ofFile: file) == anyLanguage
    }

    /// The language folder that a rule file lies in.
    static func language(ofFile path: String) -> String {
        path.split(separator: "/").dropLast().last.map(String.init) ?? ""
    }

    /// Reads the manifest of a folder; nil when it cannot be used at all.
    init?(_ path: String, report: (PluginProblem) -> Void) {
        // The path may be `.` or end in `..`; the folder has a name all the same.
        let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
        guard let file = Self.yaml("\(path)/plugin.yaml", report) else { return nil }
        let manifest = Manifest(file, folderName: name)
        file.problems.forEach(report)
        guard let manifest else { return nil }
        self.path = path
        self.manifest = manifest
        let folders = Self.entries(path).filter { !$0.contains(".") }
        names = Dictionary(uniqueKeysWithValues: folders.map { ($0, Self.entries("\(path)/\($0)")) })
            .filter { !$0.value.isEmpty }
        languages = names.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The folders within one that hold a plugin each; the folder itself when it is one.
    static func find(in path: String) -> [String] {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        if exists("\(trimmed)/plugin.yaml") { return [trimmed] }
        return entries(trimmed).map { "\(trimmed)/\($0)" }.filter { exists("\($0)/plugin.yaml") }
    }

    /// Whether there is anything at a path.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The language folders that are read for a document's language, the most specific last: `nb-NO` reads `any`,
    /// what `nb` builds on, `nb` and `nb-NO`.
    func languages(for language: String) -> [String] {
        var wanted = [language]
        while let base = Self.base(of: wanted[wanted.count - 1], manifest), !wanted.contains(base) {
            wanted.append(base)
        }
        return (wanted + [Self.anyLanguage]).reversed().filter(Set(languages).contains)
    }

    private static func base(of language: String, _ manifest: Manifest) -> String? {
        manifest.buildsOn[language] ?? language.lastIndex(of: "-").map { String(language[..<$0]) }
    }

    /// Whether a language folder holds rule files, and not only words that tell the language from others.
    func hasRules(of language: String) -> Bool { !ruleFileNames(of: language).isEmpty }

    /// The manifest and the rule files of all languages.
    var ruleFiles: [String] {
        ["\(path)/plugin.yaml"]
            + languages.flatMap { language in
                ruleFileNames(of: language).map { "\(path)/\(language)/\($0)" }
            }
    }

    private func ruleFileNames(of language: String) -> [String] {
        names[language, default: []].filter { $0.hasSuffix(".yaml") }
    }

    /// Reads the rule files of a language folder.
    func rules(of language: String, report: (PluginProblem) -> Void) -> RuleFile {
        var rules = RuleFile()
        let folder = "\(path)/\(language)"
        for name in ruleFileNames(of: language) {
            guard let file = Self.yaml("\(folder)/\(name)", report) else { continue }
            rules.read(file, folder: folder)
            file.problems.forEach(report)
        }
        return rules
    }

    /// The frequent words that tell a language from others; empty when the plugin brings none.
    func languageWords(of language: String, report: (PluginProblem) -> Void) -> [String] {
        let name = "language-words.tsv"
        guard names[language, default: []].contains(name) else { return [] }
        let path = "\(path)/\(language)/\(name)"
        do throws(PluginProblem) {
            return try PluginFile.readText(path).split(whereSeparator: \.isNewline).dropFirst()
                .filter { !$0.hasPrefix("#") }.map { String($0.prefix { $0 != "\t" }) }
        } catch {
            report(error)
            return []
        }
    }

    private static func yaml(_ path: String, _ report: (PluginProblem) -> Void) -> YAMLFile? {
        do throws(PluginProblem) {
            return YAMLFile(path: path, text: try PluginFile.readText(path))
        } catch {
            report(error)
            return nil
        }
    }

    /// The names in a folder, sorted by their bytes, without hidden ones; empty for anything but a folder.
    private static func entries(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
