import DocumentModel

/// A point some time before or after the reference, the annotation on the group `date`, or the date that the fields with
/// `_to` behind their names tell.
///
/// The point is as fine as people mean such words: weeks and months lead to a day, years to a month, and from another
/// date to one as fine as that, or as the amount if that is finer.
struct OffsetNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        let fields = TimeFields(capture: capture)
        guard let amounts = TimeAmount.all(fields), let direction = fields.direction else { return nil }
        if fields.has("holiday", "month") { return yearly(amounts, direction, fields) }
        let date = fields.time("date") ?? DateReader(TimeFields(capture: capture, suffix: "_to")).time()
        let base =
            date.map { capture.values["date"]?.modifier == .end ? $0.lastDay : $0.from } ?? fields.reference
        let placed = base.flatMap { place(amounts, direction, from: $0, date?.grain) }
        let time = placed.map { stretch(to: $0, fields) } ?? open(amounts[0], direction, from: base)
        return Value(.time(time), modifier: fields.modifier)
    }

    private func place(
        _ amounts: [TimeAmount],
        _ direction: TimeFields.Direction,
        from base: LocalDateTime,
        _ precision: TimeValue.Grain?
    ) -> TimeValue? {
        guard let moment = amounts.moment(from: base, direction), let grain = amounts.last?.whole?.grain
        else {
            return nil
        }
        let finest = precision.map { $0.rank < grain.rank ? $0 : grain }
        return CalendarPeriod(finest ?? grain.precision, containing: moment).value
    }

    /// All of the time from the reference to a point.
    private func stretch(to point: TimeValue, _ fields: TimeFields) -> TimeValue {
        guard fields.has("within"), let reference = fields.reference, let end = point.from else {
            return point
        }
        return TimeValue(timex: point.timex, from: reference, to: end, grain: point.grain)
    }

    /// A holiday or a month of the year that lies some time away.
    private func yearly(
        _ amounts: [TimeAmount],
        _ direction: TimeFields.Direction,
        _ fields: TimeFields
    ) -> Value? {
        var yearly = fields
        yearly.hidden = ["unit", "times", "count", "half"]
        guard let moment = fields.reference.flatMap({ amounts.moment(from: $0, direction) }) else {
            return nil
        }
        return DateReader.inYear(of: moment, yearly).time().map {
            Value(.time($0), modifier: fields.modifier)
        }
    }

    /// An amount that the text leaves open: only the side is known.
    private func open(
        _ amount: TimeAmount,
        _ direction: TimeFields.Direction,
        from base: LocalDateTime?
    ) -> TimeValue {
        direction == .past
            ? TimeValue(timex: "PAST_REF", grain: amount.grain)
            : TimeValue(timex: "FUTURE_REF", grain: amount.grain)
    }
}

extension TimeValue.Grain {
    /// How fine a point is that lies some of these units away.
    fileprivate var precision: TimeValue.Grain {
        switch self {
        case .second, .minute: .second
        case .hour: .minute
        case .day, .week, .month, .quarter: .day
        case .year: .month
        case .decade, .century: .year
        }
    }
}

extension TimeValue {
    fileprivate var lastDay: LocalDateTime? { to?.adding(-1, .day) ?? from }
}
