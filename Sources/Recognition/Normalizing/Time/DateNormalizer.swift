import DocumentModel

/// One date, however it is told: by its parts, by its distance from the reference, by the name of the day.
struct DateNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        let fields = TimeFields(capture: capture)
        guard let time = DateReader(fields).time() else { return nil }
        return Value(.time(time), modifier: fields.modifier)
    }
}
