/// Looks for plugins in folders and reads their manifests.
struct PluginDiscovery {
    /// The plugins by id; of two with one id the later folder's.
    private(set) var byID: [String: PluginFolder] = [:]
    /// What is wrong with folders and manifests.
    private(set) var problems: [PluginProblem] = []

    /// The ids, sorted.
    var ids: [String] { byID.keys.sorted() }

    init(_ paths: [String]) {
        for path in paths {
            let found = PluginFolder.find(in: path)
            if found.isEmpty {
                let reason =
                    PluginFolder.exists(path)
                    ? "there is no plugin.yaml in it or in a folder within it" : "there is no such folder"
                problems.append(PluginProblem(.noPlugin(reason: reason), at: SourceLocation(file: path)))
            }
            for folder in found {
                guard let plugin = PluginFolder(folder, report: { problems.append($0) }) else { continue }
                byID[plugin.manifest.id] = plugin
            }
        }
    }

    /// Some plugins with all that they need, directly or not, sorted; and a problem for each that is not there.
    func withNeeds(_ wanted: Set<String>) -> (ids: [String], missing: [PluginProblem]) {
        var (open, all) = (wanted.sorted(), Set<String>())
        var missing: [PluginProblem] = []
        while let id = open.popLast() {
            guard let folder = byID[id], all.insert(id).inserted else { continue }
            for need in folder.manifest.needs {
                open.append(need)
                guard byID[need] == nil else { continue }
                let place = SourceLocation(file: "\(folder.path)/plugin.yaml")
                missing.append(PluginProblem(.missingPlugin(need, known: ids), at: place))
            }
        }
        return (all.sorted(), missing)
    }
}
