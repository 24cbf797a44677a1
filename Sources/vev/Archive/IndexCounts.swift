import Archive
import Vev

/// What a run of `vev index` did, in a line for a person.
struct IndexCounts: CustomStringConvertible {
    private let counts: ArchiveWriter.Counts
    private let unchangedSources: Int
    private let time: Duration
    private let isInterrupted: Bool

    init(_ counts: ArchiveWriter.Counts, unchangedSources: Int, time: Duration, isInterrupted: Bool) {
        (self.counts, self.unchangedSources) = (counts, unchangedSources)
        (self.time, self.isInterrupted) = (time, isInterrupted)
    }

    /// Documents and sources that could not be read.
    var failures: Int { counts.failedDocuments + counts.failedSources }

    var description: String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
        let tenths = Int((seconds * 10).rounded())
        var parts = [
            "\(counts.documents - counts.failedDocuments) documents indexed in \(tenths / 10).\(tenths % 10) s"
        ]
        if unchangedSources > 0 { parts.append("\(unchangedSources) files were done already") }
        if failures > 0 { parts.append("\(failures) could not be read (vev index status lists them)") }
        if isInterrupted { parts.append("stopped; the same command goes on") }
        return parts.joined(separator: ", ")
    }
}
