import DocumentModel

/// A time of day.
///
/// Its day is the one that the annotation on the group `date` or the other fields tell, or that of the
/// reference.
struct ClockNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        let fields = TimeFields(capture: capture)
        guard let time = time(fields) else { return nil }
        return Value(.time(time), modifier: modifier(fields) ?? capture.values["date"]?.modifier)
    }

    /// The word between minutes and their hour bends nothing, though elsewhere it may.
    private func modifier(_ fields: TimeFields) -> Value.Modifier? {
        fields.has("side") && !fields.has("mod") ? nil : fields.modifier
    }

    private func time(_ fields: TimeFields) -> TimeValue? {
        guard let day = ClockReader.day(fields) else { return nil }
        guard fields.has("hour") else { return fields.has("part") ? DayPart(fields)?.applied(to: day) : nil }
        guard let clock = ClockReader(fields) else { return nil }
        guard clock.isOver(fields) else { return clock.applied(to: day) }
        if let later = clock.inOtherHalf(fields), !later.isOver(fields) { return later.applied(to: day) }
        return clock.applied(to: CalendarPeriod.day(after: day))
    }
}

/// Reads the fields of one time of day.
struct ClockReader {
    /// Seconds from the midnight at which the day begins.
    let seconds: Int
    let grain: TimeValue.Grain
    /// The distance from UTC that the text tells, such as `+01:00` or `Z`; empty when it tells none.
    let zone: String

    /// Reads `hour` with what goes with it; nil when there is no such time of day.
    init?(_ fields: TimeFields) {
        guard let written = fields.int("hour"), (0...24).contains(written) else { return nil }
        let hour = Self.hour(written, fields)
        let minute = fields.int("minute") ?? 0
        let second = fields.int("second") ?? 0
        guard (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
        if hour == 24, minute + second > 0 { return nil }
        guard let offset = Self.offset(fields) else { return nil }
        seconds = hour * 3_600 + minute * 60 + second + offset * 60
        zone = fields.known("zone") ?? ""
        grain =
            fields.has("second")
            ? .second
            : fields.has("minute", "minutes", "half") ? .minute : .hour
    }

    private init(seconds: Int, grain: TimeValue.Grain, zone: String) {
        self.seconds = seconds
        self.grain = grain
        self.zone = zone
    }

    /// This end of an interval, in the afternoon if the interval begins in the morning and would else end before: "10 to 4".
    func inAfternoon(behind start: ClockReader) -> ClockReader {
        let noon = 12 * 3_600
        guard seconds <= start.seconds, start.seconds < noon, seconds > 0 else { return self }
        return ClockReader(seconds: seconds + noon, grain: grain, zone: zone)
    }

    /// The same time on a dial of twelve hours, in the afternoon; nil when the words tell the half of the day, or the digits do
    /// by a zero before them.
    func inOtherHalf(_ fields: TimeFields) -> ClockReader? {
        let noon = 12 * 3_600
        guard fields["dial"] == "12", seconds < noon, !fields.has("meridiem", "part"),
            fields["hour"]?.hasPrefix("0") != true
        else { return nil }
        return ClockReader(seconds: seconds + noon, grain: grain, zone: zone)
    }

    /// The minutes by which `half`, `minutes` and `side` lead away from the hour.
    private static func offset(_ fields: TimeFields) -> Int? {
        let half = fields.has("half") ? -30 : 0
        guard fields.has("minutes") else { return half }
        guard let minutes = fields.int("minutes"), (0..<60).contains(minutes) else { return nil }
        return half + (fields["side"] == "before" ? -minutes : minutes)
    }

    private static func hour(_ hour: Int, _ fields: TimeFields) -> Int {
        switch fields.known("meridiem") {
        case "am": hour == 12 ? 0 : hour
        case "pm": hour < 12 ? hour + 12 : hour
        default: DayPart(fields)?.hour(hour) ?? hour
        }
    }

    /// The day of a time of day: an annotation's, one that the fields tell, or that of the reference.
    ///
    /// - Returns: nil when what is told is no day.
    static func day(_ fields: TimeFields) -> TimeValue? {
        if let date = told(fields) { return date.grain == .day ? date : nil }
        return fields.reference.map { CalendarPeriod(.day, containing: $0).value }
            ?? TimeValue(timex: "", grain: .day)
    }

    private static func told(_ fields: TimeFields) -> TimeValue? {
        if let date = fields.time("date") { return date }
        var outer = fields
        outer.hidden = ["hour", "minute", "second", "minutes", "half", "part"]
        return DateReader(outer).time()
    }

    /// Whether the words look ahead without telling a day, and this time of the reference's day is over.
    func isOver(_ fields: TimeFields) -> Bool {
        guard fields.direction == .future, let reference = fields.reference, Self.told(fields) == nil else {
            return false
        }
        return reference.midnight.adding(seconds, .second) < reference
    }

    /// This time of a day that may or may not be placed.
    func applied(to day: TimeValue) -> TimeValue {
        if let start = day.from?.midnight {
            return CalendarPeriod(grain, containing: start.adding(seconds, .second)).value.inZone(zone)
        }
        let ofDay = LocalDateTime(year: 0, month: 1, day: 1).adding(seconds, .second)
        let clock = ofDay.dateTimeText.split(separator: "T")[1].dropLast(grain == .second ? 0 : 3)
        return TimeValue(timex: "\(day.timex)T\(clock)\(zone)", grain: grain)
    }
}

extension CalendarPeriod {
    fileprivate static func day(after day: TimeValue) -> TimeValue {
        day.from.map { CalendarPeriod(.day, containing: $0).shifted(by: 1).value } ?? day
    }
}

extension TimeValue {
    /// This time with a zone behind it; its interval stays the zone's own time.
    fileprivate func inZone(_ zone: String) -> TimeValue {
        zone.isEmpty ? self : TimeValue(timex: timex + zone, from: from, to: to, grain: grain)
    }
}
