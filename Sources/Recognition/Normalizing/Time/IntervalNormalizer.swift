import DocumentModel

/// From one date or time of day to another.
///
/// The ends are two sets of fields, the far end's with `_to` behind their names, or the annotations on the
/// groups `from` and `to`; with `now` instead of `from` the reference is the near end. The near end takes from the far one what it leaves out.
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

    /// What only the far end says, but of both: the month and year behind two days.
    private static func inherited(_ near: TimeFields, _ far: TimeFields) -> [String: String] {
        var names: [String] = []
        if near.has("day"), !near.has("month") { names.append("month") }
        if near.has("weekday"), !near.has("shift", "unit") { names += ["shift", "unit"] }
        if !near.has("year", "unit", "shift") { names.append("year") }
        if near.has("hour"), !near.has("part") { names.append("part") }
        if near.has("hour"), !near.has("zone") { names.append("zone") }
        if near.has("hour"), !near.has("meridiem") { names.append("meridiem") }
        return names.reduce(into: [:]) { $0[$1] = far[$1] }
    }

    private func annotated(_ fields: TimeFields) -> (TimeValue, TimeValue)? {
        let (from, to) = (fields.time("from"), fields.time("to"))
        if let from, let to {
            return (fields.capture.values["from"]?.modifier == .end ? from.atItsEnd : from, to)
        }
        // From now on, or until now: as finely as the other end tells.
        guard let known = from ?? to, fields.has("now", "now_to"), let now = fields.reference else {
            return nil
        }
        let moment = CalendarPeriod(known.grain?.isClock == true ? .minute : .day, containing: now).value
        return (from ?? moment, to ?? moment)
    }

    private func clock(_ near: TimeFields, _ far: TimeFields) -> (TimeValue, TimeValue)? {
        guard let start = nearClock(near, far), let last = farClock(near, far),
            let day = ClockReader.day(near)
        else {
            return nil
        }
        let end = far.has("part", "meridiem") ? last : last.inAfternoon(behind: start)
        let (from, to) = (start.applied(to: day), end.applied(to: day))
        guard end.seconds <= start.seconds else { return (from, to) }
        guard let nextDay = day.from.map({ CalendarPeriod(.day, containing: $0).shifted(by: 1).value }) else {
            return (from, to)
        }
        return (from, end.applied(to: nextDay))
    }

    /// The near end has the half of the day that the far one tells, unless it would then be the later: "11 to 1pm".
    private func nearClock(_ near: TimeFields, _ far: TimeFields) -> ClockReader? {
        guard let start = ClockReader(near), let end = ClockReader(far), start.seconds >= end.seconds,
            near.inherited["meridiem"] != nil
        else { return ClockReader(near) }
        var own = near
        own.inherited["meridiem"] = nil
        return ClockReader(own)
    }

    /// The far end lies in the part of the day that the near one tells, unless it says otherwise.
    private func farClock(_ near: TimeFields, _ far: TimeFields) -> ClockReader? {
        guard near.has("part"), !far.has("part", "meridiem") else { return ClockReader(far) }
        var inPart = far
        for name in ["part", "hours"] { inPart.inherited[name] = near[name] }
        return ClockReader(inPart)
    }

    /// Two dates; a far end without a shift of its own is the next one behind the near end.
    private func dates(_ near: TimeFields, _ far: TimeFields) -> (TimeValue, TimeValue)? {
        if near.inherited["month"] != nil, let day = near.int("day"), let last = far.int("day"), day >= last {
            return nil
        }
        guard let from = DateReader(near).time(), let to = farEnd(far, from) else { return nil }
        guard let year = near.inherited["year"].flatMap({ Int($0) }), let start = from.from,
            let end = to.from,
            start >= end
        else { return (from, to) }
        // From month 11 to month 2 of 2025: the near end lies in 2024.
        var earlier = near
        earlier.inherited["year"] = String(year - 1)
        return DateReader(earlier).time().map { ($0, to) }
    }

    private func farEnd(_ far: TimeFields, _ from: TimeValue) -> TimeValue? {
        if far.has("shift") { return DateReader(far).time() }
        return DateReader(far, reference: from.from ?? far.reference, direction: .future).time()
    }

    /// The interval; nil when it would end before it begins.
    private static func span(_ from: TimeValue, _ to: TimeValue) -> TimeValue? {
        if let start = from.from, let end = to.from, start >= end { return nil }
        let isClock = from.grain?.isClock == true
        return TimeValue(
            timex: "\(from.timex)/\(to.timex)",
            from: from.from,
            to: isClock ? to.from : to.to,
            grain: to.grain
        )
    }
}

extension TimeValue {
    /// The same value with an interval that begins where it ends.
    fileprivate var atItsEnd: TimeValue { TimeValue(timex: timex, from: to, to: to, grain: grain) }
}
