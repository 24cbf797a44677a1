import DocumentModel

/// One date, however it is told: by its parts, by its distance from the reference, by the name of the day.
struct DateNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        let fields = TimeFields(capture: capture)
        guard
            let time = fields.time("date").map({ Self.period(around: $0, fields) })
                ?? DateReader(fields).time()
        else {
            return nil
        }
        return Value(.time(time), modifier: fields.modifier)
    }

    /// The date of the annotation on the group `date`, the `unit` of time that holds it, or the one `beside` that.
    private static func period(around date: TimeValue, _ fields: TimeFields) -> TimeValue {
        if let weekday = WeekdayBeside(date, fields) { return weekday.time }
        guard let unit = fields.unit, let from = date.from else { return date }
        let shift = ["after": 1, "before": -1][fields["beside"] ?? ""] ?? 0
        return CalendarPeriod(unit.grain, containing: from).shifted(by: shift).value
    }
}
