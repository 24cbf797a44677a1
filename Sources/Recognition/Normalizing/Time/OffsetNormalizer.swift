import DocumentModel

/// A point some time before or after the reference, or before or after the annotation on the group `date`.
///
/// The point is as fine as people mean such words: weeks and months lead to a day, years to a month.
struct OffsetNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        let fields = TimeFields(capture: capture)
        guard let amount = TimeAmount(fields), let direction = fields.direction else { return nil }
        let base = fields.time("date").map(\.from) ?? fields.reference
        let time = base.flatMap { place(amount, direction, from: $0) } ?? open(amount, direction, from: base)
        return Value(.time(time), modifier: fields.modifier)
    }

    private func place(
        _ amount: TimeAmount,
        _ direction: TimeFields.Direction,
        from base: LocalDateTime
    ) -> TimeValue? {
        guard let (count, grain) = amount.whole else { return nil }
        let moment = base.adding(direction == .past ? -count : count, grain)
        guard moment.hasWrittenYear else { return nil }
        return CalendarPeriod(grain.precision, containing: moment).value
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
