import DocumentModel

/// The fields of a capture as a time normalizer reads them: one end of an interval, or both.
struct TimeFields {
    let capture: Capture
    /// What stands behind each field's name: `_to` for the far end of an interval.
    var suffix = ""
    /// Fields that this end lacks and takes from the other one.
    var inherited: [String: String] = [:]
    /// Fields that are looked at elsewhere.
    var hidden: Set<String> = []

    subscript(name: String) -> String? {
        hidden.contains(name) ? nil : capture.fields[name + suffix] ?? inherited[name]
    }

    func has(_ names: String...) -> Bool { names.contains { self[$0] != nil } }

    /// A whole number of a sensible size.
    func int(_ name: String) -> Int? {
        guard let whole = number(name)?.whole, abs(whole) < 10_000_000 else { return nil }
        return whole
    }

    /// The number that plain digits write; else the lexicon's `value` of a word; else an annotation's; else that
    /// of digits with a point, a comma or a fraction.
    func number(_ name: String) -> DecimalNumber? {
        guard let text = self[name] else { return nil }
        if let whole = Int(text) { return DecimalNumber(whole) }
        if let value = capture.lexicon.features[text.lowercased()]?["value"] { return DecimalNumber(value) }
        return capture.values[name + suffix]?.number ?? DecimalNumber(text.replacing(",", with: "."))
            ?? NumberReader(capture).cardinal(text) ?? NumberReader(capture).paired(text)
    }

    /// The lexicon's feature of a word, or the word itself.
    func known(_ name: String) -> String? {
        self[name].map { capture.lexicon.features[$0.lowercased()]?[name] ?? $0 }
    }

    /// The time of the annotation that stands on a group.
    func time(_ name: String) -> TimeValue? { capture.values[name + suffix]?.time }

    /// What was chosen of an option of the rule's plugin; nil leaves the default.
    func option(_ name: String) -> String? { capture.options[name] }

    var reference: LocalDateTime? { capture.referenceTime }
    var shift: Int? { int("shift").map { has("back") ? -$0 : $0 } }
    var unit: TimeUnit? { known("unit").flatMap { TimeUnit($0, times: int("times") ?? 1) } }
    var direction: Direction? { self["direction"].flatMap(Direction.init) }
    var modifier: Value.Modifier? { capture.fields["modifier"].flatMap(Value.Modifier.init) }

    enum Direction: String { case past, future }
}
