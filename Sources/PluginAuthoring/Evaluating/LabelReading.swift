/// How the labels of a gold file and of what was found are read, so that the two can be compared.
public struct LabelReading: Sendable {
    /// Other names for labels, on both sides; an empty name drops what has the label.
    let names: [String: String]
    /// Labels of gold that are neither required nor held against what is found on them.
    let ignored: Set<String>
    /// The labels that count; nil counts all.
    let counted: Set<String>?

    /// Makes a reading; labels in `ignored` and `counted` are those that `names` gives.
    public init(names: [String: String] = [:], ignored: Set<String> = [], counted: Set<String>? = nil) {
        self.names = names
        self.ignored = ignored
        self.counted = counted
    }

    /// The same reading that counts the labels of some gold, and those that it gives names of.
    public func counting(labelsOf gold: some Sequence<LabelledSpan>) -> Self {
        let named = Set(gold.lazy.map { names[$0.label] ?? $0.label })
        let counted = named.union(names.values).subtracting(ignored).subtracting([""])
        return Self(names: names, ignored: ignored, counted: counted)
    }

    /// The spans that must be found, and those that are left alone.
    func gold(_ spans: [LabelledSpan]) -> (required: Set<LabelledSpan>, ignored: Set<LabelledSpan>) {
        let named = renamed(spans)
        return (named.filter(counts), named.filter { ignored.contains($0.label) })
    }

    /// The spans found that count.
    func found(_ spans: [LabelledSpan]) -> Set<LabelledSpan> { renamed(spans).filter(counts) }

    private func renamed(_ spans: [LabelledSpan]) -> Set<LabelledSpan> {
        Set(spans.map { $0.labelled(names[$0.label] ?? $0.label) }.filter { !$0.label.isEmpty })
    }

    private func counts(_ span: LabelledSpan) -> Bool {
        !ignored.contains(span.label) && counted?.contains(span.label) ?? true
    }
}
