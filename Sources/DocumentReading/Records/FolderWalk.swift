/// Finds the files of a folder and its sub-folders, sorted by path byte by byte as `LC_ALL=C sort` does.
///
/// Only files whose names tell that they hold text are taken (`InputFormat.extensions`),
/// so that pictures, archives and scripts beside the text do no harm. Hidden
/// names are skipped. A link to a file is followed, a link to a folder is not:
/// that is how a walk ends.
package struct FolderWalk {
    private var found: [(path: String, input: Input)] = []

    package static func inputs(under root: String) -> [Input] {
        var walk = FolderWalk()
        walk.visit(root.hasSuffix("/") ? String(root.dropLast()) : root)
        if walk.found.isEmpty { return [.problem(InputProblem(root, .emptyFolder))] }
        return walk.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.input)
    }

    private mutating func visit(_ folder: String) {
        do throws(SystemFailure) {
            for name in try namesInFolder(folder.isEmpty ? "/" : folder) {
                try visit(name, in: folder)
            }
        } catch {
            found.append((folder, .problem(InputProblem(folder, .system(error)))))
        }
    }

    private mutating func visit(_ name: String?, in folder: String) throws(SystemFailure) {
        guard let name else {
            found.append((folder, .problem(InputProblem(folder, .unreadableName))))
            return
        }
        if name.hasPrefix(".") { return }
        let path = "\(folder)/\(name)"
        let kind = (try? FileStatus(path: path, followingLinks: false))?.kind
        if kind == .folder { return visit(path) }
        guard InputFormat.isTold(byName: name) else { return }
        do throws(SystemFailure) {
            let status = try FileStatus(path: path)
            if status.kind == .file { found.append((path, .file(path: path, status))) }
        } catch {
            found.append((path, .problem(InputProblem(path, .system(error)))))
        }
    }
}
