import DocumentReading

/// Tells on standard error how far an index run is: a line that is drawn anew on a terminal, one every ten seconds elsewhere.
actor IndexProgress {
    private let total: Int?
    private let isOnTerminal = OpenFile.standardError.isTerminal
    private let start = ContinuousClock.now
    private var documents = 0
    private var failures = 0
    private var textBytes = 0
    private var inputBytes = 0

    init(total: Int?) { self.total = total }

    /// Counts a document as done: the bytes of its text, and those of the inputs that were read for it.
    func advance(text: Int, input: Int, hasFailed: Bool) {
        documents += 1
        textBytes += text
        inputBytes += input
        if hasFailed { failures += 1 }
    }

    /// Tells until it is cancelled.
    func run() async {
        guard (try? await Task.sleep(for: isOnTerminal ? .seconds(1) : .seconds(10))) != nil else { return }
        repeat {
            Terminal.tell(isOnTerminal ? "\r\(line)\u{1B}[K" : "vev: \(line)\n")
        } while (try? await Task.sleep(for: isOnTerminal ? .milliseconds(200) : .seconds(10))) != nil
        if isOnTerminal { Terminal.tell("\r\u{1B}[K") }
    }

    private var line: String {
        let elapsed = start.duration(to: .now)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        let speed = Int(Double(textBytes) / seconds / 1e5)
        var line = "\(documents) documents, \(Int(Double(documents) / seconds)) a second"
        line += ", \(speed / 10).\(speed % 10) MB/s, \(failures) failed"
        guard let total, total > 0 else { return line }
        let share = min(1, Double(inputBytes) / Double(total))
        let left = share > 0 ? ", \(Int(seconds / share - seconds)) s left" : ""
        return "\(Int(share * 100)) %, \(line)\(left)"
    }
}
