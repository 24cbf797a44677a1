/// Hands out the documents of all inputs, one after another, each with its number.
///
/// Nothing is read before it is asked for: what lies in memory is what the
/// workers hold.
actor DocumentSource {
    typealias Item = (index: Int, content: Result<RawDocument, InputProblem>)

    private var inputs: [Input].Iterator
    private let format: InputFormat?
    private var lines: (path: String, reader: LineReader)?
    private var index = 0

    /// `format` nil leaves the format of each input to its name.
    init(_ inputs: [Input], format: InputFormat?) {
        self.inputs = inputs.makeIterator()
        self.format = format
    }

    /// The next document; nil when there are no more.
    func next() -> Item? {
        guard let content = nextContent() else { return nil }
        defer { index += 1 }
        return (index, content)
    }

    private func nextContent() -> Result<RawDocument, InputProblem>? {
        while true {
            if let line = nextLine() { return line }
            switch inputs.next() {
            case nil: return nil
            case .problem(let problem): return .failure(problem)
            case .standardInput:
                if let content = start(path: "-", size: 0, { .standardInput }) { return content }
            case .file(let path, let size):
                let opened = { () throws(SystemFailure) in try OpenFile.reading(path) }
                if let content = start(path: path, size: size, opened) { return content }
            }
        }
    }

    /// Reads a text whole; a JSON Lines file is only opened, and its lines come next.
    private func start(
        path: String,
        size: Int,
        _ open: () throws(SystemFailure) -> OpenFile
    ) -> Result<RawDocument, InputProblem>? {
        do throws(SystemFailure) {
            let file = try open()
            if (format ?? InputFormat(path: path)) == .jsonl {
                lines = (path, LineReader(file))
                return nil
            }
            guard let bytes = try file.readAll(expecting: size) else {
                return .failure(InputProblem(path, .tooLarge))
            }
            return .success(RawDocument(path: path, form: .file, bytes: bytes))
        } catch {
            return .failure(InputProblem(path, .system(error)))
        }
    }

    private func nextLine() -> Result<RawDocument, InputProblem>? {
        guard let path = lines?.path else { return nil }
        do throws(SystemFailure) {
            while let line = try lines?.reader.next() {
                if line.isBlank { continue }
                let form = RawDocument.Form.line(number: line.number, offset: line.offset)
                return .success(RawDocument(path: path, form: form, bytes: line.bytes))
            }
            lines = nil
            return nil
        } catch {
            lines = nil
            return .failure(InputProblem(path, .system(error)))
        }
    }
}

extension LineReader.Line {
    /// Whether there is nothing but white space.
    fileprivate var isBlank: Bool { bytes.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
}
