import DocumentModel
import Foundation

extension PluginLibrary {
    /// The folders of all plugins found: those that were not selected tell languages apart too.
    package var folderPaths: [String] { allFolders.map(\.path) }

    /// A number that changes with anything in the plugins that what is found in documents of a language depends on.
    package func fingerprint(for language: String) -> UInt64 {
        var hash = ContentHash()
        for folder in allFolders {
            hash.add(folder.manifest.id)
            for language in folder.languages {
                hash.add(file: "\(folder.path)/\(language)/language-words.tsv")
            }
        }
        for folder in folders {
            hash.add(file: "\(folder.path)/plugin.yaml")
            for language in folder.languages(for: language) {
                hash.add(language)
                hash.add(filesIn: "\(folder.path)/\(language)")
            }
        }
        return hash.number
    }
}

extension ContentHash {
    /// Adds a file; one that cannot be read counts as empty, and the plugins' own reading tells of it.
    fileprivate mutating func add(file path: String) {
        add((try? PluginFile.read(path, limit: PluginFile.listLimit)) ?? [])
    }

    /// Adds all files in a folder and in those within it, by name.
    fileprivate mutating func add(filesIn folder: String) {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        for name in names.sorted() {
            add(name)
            add(file: "\(folder)/\(name)")
        }
    }
}
