/// Hands out the documents of all inputs, one after another, each with its number.
///
/// Nothing is read before it is asked for: what lies in memory is what the
/// workers hold.
package actor DocumentSource {
    package typealias Item = (index: Int, content: Result<RawDocument, InputProblem>)

    private var inputs: [Input].Iterator
    private let settings: InputSettings
    private var current: OpenInput?
    private var index = 0

    package init(_ inputs: [Input], _ settings: InputSettings) {
        self.inputs = inputs.makeIterator()
        self.settings = settings
    }

    /// The next document; nil when there are no more.
    package func next() -> Item? {
        guard let content = nextContent() else { return nil }
        defer { index += 1 }
        return (index, content)
    }

    private func nextContent() -> Result<RawDocument, InputProblem>? {
        while true {
            do throws(InputProblem) {
                if let document = try current?.next() { return .success(document) }
                current = nil
                switch inputs.next() {
                case nil: return nil
                case .problem(let problem): return .failure(problem)
                case .standardInput: current = try OpenInput("-", settings)
                case .file(let path, let status): current = try OpenInput(path, size: status.size, settings)
                }
            } catch {
                current = nil
                return .failure(error)
            }
        }
    }
}
