import DocumentModel

/// Reads the fields of one date.
struct DateReader {
    let fields: TimeFields
    let reference: LocalDateTime?
    let direction: TimeFields.Direction?

    init(_ fields: TimeFields) {
        self.init(fields, reference: fields.reference)
    }

    /// Reads a date from another place in time than the capture's reference.
    init(_ fields: TimeFields, reference: LocalDateTime?, direction: TimeFields.Direction? = nil) {
        self.fields = fields
        self.reference = reference
        self.direction = direction ?? fields.direction
    }

    /// The same without a side of the reference to look at.
    static func inYear(of reference: LocalDateTime, _ fields: TimeFields) -> DateReader {
        var fields = fields
        fields.hidden.insert("direction")
        return DateReader(fields, reference: reference)
    }

    /// The date, or its part that `part` names; nil when the fields tell no date of the calendar.
    func time() -> TimeValue? {
        guard let date = date(), date.from?.hasWrittenYear ?? true else { return nil }
        guard fields.has("part") else { return date }
        return date.grain == .day ? DayPart(fields)?.applied(to: date) : nil
    }

    private func date() -> TimeValue? {
        if fields.has("nth") { return ordinal() }
        if fields.has("holiday") { return holiday() }
        if fields.has("season") { return season() }
        if fields.has("decade") { return decade() }
        if fields.has("century") { return century() }
        if fields.has("week") { return week() }
        if fields.has("quarter") { return quarter() }
        if fields.has("halfyear") { return halfYear() }
        if fields.has("month") { return fields.has("day") ? dayOfMonth() : month() }
        if fields.has("day") { return dayAlone() }
        if fields.has("weekday") { return weekday() }
        if fields.has("year") { return year.map { Self.period(.year, $0).value } }
        return shifted()
    }

    /// The year that the fields tell: by its number, or counted from the reference.
    var year: Int? {
        if let text = fields["year"], let number = fields.int("year") {
            guard text.count == 2, !fields.has("era") else { return number }
            return YearPolicy.year(ofTwoDigits: number, reference, ahead: fields.option("years-ahead"))
        }
        guard fields.unit?.grain == .year, let shift = fields.shift else { return nil }
        return reference.map { $0.year + shift }
    }

    /// Whether the fields tell a year, known or not.
    var hasYear: Bool { fields.has("year") || fields.unit?.grain == .year }

    /// The year of a thing that comes every year: the one told, or the one that the words and the
    /// reference mean.
    func year(ofYearly place: (Int) -> ClosedRange<LocalDateTime>?) -> Int? {
        if hasYear { return year }
        guard let reference else { return nil }
        return YearPolicy.year(ofYearly: place, reference, shift: fields.shift, direction)
    }

    static func period(_ grain: TimeValue.Grain, _ year: Int, _ month: Int = 1, _ day: Int = 1)
        -> CalendarPeriod
    {
        CalendarPeriod(grain, containing: LocalDateTime(year: year, month: month, day: day))
    }

    /// The periods counted from the one that holds the reference.
    private func shifted() -> TimeValue? {
        guard let shift = fields.shift, let unit = fields.unit else { return nil }
        guard let reference else {
            return TimeValue(
                timex: unit.isWeekend ? "XXXX-WXX-WE" : unit.grain.unknownTimex,
                grain: unit.grain
            )
        }
        let period = CalendarPeriod(unit.grain, containing: reference).shifted(by: shift * unit.times)
        return unit.isWeekend ? weekend(of: period) : period.value
    }

    func weekend(of week: CalendarPeriod) -> TimeValue {
        TimeValue(timex: "\(week.timex)-WE", from: week.start.adding(5, .day), to: week.end, grain: .day)
    }
}
