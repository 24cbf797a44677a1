import DocumentModel

/// A time that comes again and again: a weekday, month, part of the day, hour, or a unit with its `count`.
struct TimeSetNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        let fields = TimeFields(capture: capture)
        guard let time = time(fields) else { return nil }
        return Value(.time(time), modifier: fields.modifier)
    }

    private func time(_ fields: TimeFields) -> TimeValue? {
        if fields.has("hour") { return clock(fields) }
        if let weekday = fields.int("weekday") {
            return TimeValue(timex: "XXXX-WXX-\(weekday)\(part(fields))", grain: .day)
        }
        if let month = fields.int("month") {
            return TimeValue(timex: "XXXX-\(padded(month, 2))", grain: .month)
        }
        if let season = fields["season"] { return TimeValue(timex: "XXXX-\(season)", grain: .quarter) }
        if fields.has("part") { return TimeValue(timex: "XXXX-XX-XX\(part(fields))", grain: .hour) }
        guard let unit = fields.unit else { return nil }
        if unit.isWeekend { return TimeValue(timex: "XXXX-WXX-WE", grain: .day) }
        return TimeAmount(fields).map { TimeValue(timex: [$0].timex, grain: unit.grain) }
    }

    /// A time of day that comes every day, or on every weekday of a name.
    private func clock(_ fields: TimeFields) -> TimeValue? {
        let day = fields.int("weekday").map { "XXXX-WXX-\($0)" } ?? "XXXX-XX-XX"
        return ClockReader(fields)?.applied(to: TimeValue(timex: day, grain: .day))
    }

    private func part(_ fields: TimeFields) -> String { fields["part"].map { "T\($0)" } ?? "" }
}
