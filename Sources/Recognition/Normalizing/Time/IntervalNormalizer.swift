import DocumentModel

/// From one date or time of day to another: two sets of fields, the far end's with `_to` behind their names, or the
/// annotations on the groups `from` and `to`. The near end takes from the far one what it leaves out.
struct IntervalNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        var near = TimeFields(capture: capture)
        let far = TimeFields(capture: capture, suffix: "_to")
        near.inherited = Self.inherited(near, far)
        guard let (from, to) = annotated(near) ?? clock(near, far) ?? dates(near, far),
            let time = Self.span(from, to)
        else { return nil }
        return Value(.time(time), modifier: near.modifier)
    }

    /// What "17.–19. mai 2024" says of the 17th only beside the 19th.
    private static func inherited(_ near: TimeFields, _ far: TimeFields) -> [String: String] {
        var names: [String] = []
        if near.has("day"), !near.has("month") { names.append("month") }
        if near.has("weekday"), !near.has("shift", "unit") { names += ["shift", "unit"] }
        if !near.has("year", "unit", "shift") { names.append("year") }
        if near.has("hour"), !near.has("part") { names.append("part") }
        return names.reduce(into: [:]) { $0[$1] = far[$1] }
    }

    private func annotated(_ fields: TimeFields) -> (TimeValue, TimeValue)? {
        guard let from = fields.time("from"), let to = fields.time("to") else { return nil }
        return (from, to)
    }

    private func clock(_ near: TimeFields, _ far: TimeFields) -> (TimeValue, TimeValue)? {
        guard let start = ClockReader(near), let end = ClockReader(far), let day = ClockReader.day(near) else {
            return nil
        }
        let (from, to) = (start.applied(to: day), end.applied(to: day))
        guard end.seconds <= start.seconds else { return (from, to) }
        guard let nextDay = day.from.map({ CalendarPeriod(.day, containing: $0).shifted(by: 1).value }) else {
            return (from, to)
        }
        return (from, end.applied(to: nextDay))
    }

    /// Two dates; a far end without a year or a shift of its own is the next one behind the near end.
    private func dates(_ near: TimeFields, _ far: TimeFields) -> (TimeValue, TimeValue)? {
        guard let from = DateReader(near).time() else { return nil }
        let isFree = !far.has("shift")
        let reader = isFree
            ? DateReader(far, reference: from.from ?? far.reference, direction: .future) : DateReader(far)
        return reader.time().map { (from, $0) }
    }

    /// The interval; nil when it would end before it begins.
    private static func span(_ from: TimeValue, _ to: TimeValue) -> TimeValue? {
        if let start = from.from, let end = to.from, start >= end { return nil }
        let isClock = from.grain?.isClock == true
        return TimeValue(
            timex: "\(from.timex)/\(to.timex)", from: from.from, to: isClock ? to.from : to.to, grain: to.grain)
    }
}
