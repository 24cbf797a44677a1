import Archive
import ArgumentParser
import Vev

/// `vev index status`: what an archive holds, and what could not be read.
struct IndexStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tell what an archive holds, and which documents could not be read.",
        discussion: "The exit code is 1 when some could not be read, as it is for the run that met them."
    )

    @Argument(help: ArgumentHelp("The archive.", valueName: "archive"))
    var archive: String

    func run() throws {
        do throws(ArchiveFailure) {
            let file = try ArchiveFile(archive)
            let status = try ArchiveStatus(file)
            var lines = Self.table(status)
            try ArchiveStatus.forEachFailure(file) { lines.append($0.problem) }
            guard (try? Output.print(lines.map { $0 + "\n" }.joined())) != nil else { return }
        } catch {
            throw CommandFailure(error.description)
        }
    }

    private static func table(_ status: ArchiveStatus) -> [String] {
        var table = TextTable([.words("WHAT"), .numbers("COUNT")])
        table.append(["sources", "\(status.sources)"])
        table.append(["sources left half-way", "\(status.unfinished)"])
        table.append(["sources that cannot be read", "\(status.failedSources)"])
        table.append(["documents", "\(status.documents)"])
        table.append(["documents that cannot be read", "\(status.failedDocuments)"])
        table.append(["megabytes of text", "\((status.bytes + 500_000) / 1_000_000)"])
        table.append(["mentions", "\(status.annotations)"])
        table.append(["entities, by document", "\(status.entities)"])
        table.append(["relations", "\(status.relations)"])
        return table.lines()
    }
}
