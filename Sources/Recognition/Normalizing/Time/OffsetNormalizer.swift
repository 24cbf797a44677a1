import DocumentModel

/// A point some time before or after the reference, the annotation on the group `date`, or the date that the fields with
/// `_to` behind their names tell.
///
/// The point is as fine as people mean such words: weeks and months lead to a day, years to a month, and from another
/// date to one as fine as that.
struct OffsetNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        let fields = TimeFields(capture: capture)
        guard let amount = TimeAmount(fields), let direction = fields.direction else { return nil }
        let date = fields.time("date") ?? DateReader(TimeFields(capture: capture, suffix: "_to")).time()
        let base = date.map(\.from) ?? fields.reference
        let placed = base.flatMap { place(amount, direction, from: $0, date?.grain) }
        let time = placed ?? open(amount, direction, from: base)
        return Value(.time(time), modifier: fields.modifier)
    }

    private func place(
        _ amount: TimeAmount,
        _ direction: TimeFields.Direction,
        from base: LocalDateTime,
        _ precision: TimeValue.Grain?
    ) -> TimeValue? {
        guard let (count, grain) = amount.whole else { return nil }
        let moment = base.adding(direction == .past ? -count : count, grain)
        guard moment.hasWrittenYear else { return nil }
        return CalendarPeriod(precision ?? grain.precision, containing: moment).value
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
