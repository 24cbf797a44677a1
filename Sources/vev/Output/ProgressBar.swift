import DocumentReading

/// Shows on standard error how far a run is, once it has gone on for a second.
actor ProgressBar {
    /// The bytes of all inputs; nil when that cannot be known.
    private let total: Int?
    private let start = ContinuousClock.now
    private var bytes = 0
    private var documents = 0

    init(total: Int?) { self.total = total }

    /// Counts a document as done.
    func advance(bytes: Int) {
        documents += 1
        self.bytes += bytes
    }

    /// Draws until it is cancelled, then leaves an empty line.
    func run() async {
        guard (try? await Task.sleep(for: .seconds(1))) != nil else { return }
        repeat {
            draw("\r\(line)\u{1B}[K")
        } while (try? await Task.sleep(for: .milliseconds(200))) != nil
        draw("\r\u{1B}[K")
    }

    private var line: String {
        let elapsed = start.duration(to: .now)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        let speed = Int(Double(bytes) / seconds / 1e5)
        let counts = "\(documents) documents, \(speed / 10).\(speed % 10) MB/s"
        guard let total, total > 0 else { return "\(counts), \(Int(seconds)) s" }
        let share = min(1, Double(bytes) / Double(total))
        let filled = Int(share * 30)
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 30 - filled)
        let left = share > 0 ? ", \(Int(seconds / share - seconds)) s left" : ""
        return "[\(bar)] \(Int(share * 100)) %, \(counts)\(left)"
    }

    private func draw(_ text: String) {
        try? OpenFile.standardError.write(Array(text.utf8))
    }
}
