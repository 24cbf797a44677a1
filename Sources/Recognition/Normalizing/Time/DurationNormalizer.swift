import DocumentModel

/// A length of time: `count` and `unit`, and with `_to` a second, smaller piece of it, in `rest` more of them.
///
/// With a date or a time on the group `from` it is the stretch that begins there.
///
/// With `shift` it is the stretch of that length that ends with the period before the reference's, or
/// begins with the one after it; an open count leaves the far end open.
struct DurationNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        let fields = TimeFields(capture: capture)
        guard let amounts = TimeAmount.all(fields), let last = amounts.last else { return nil }
        let placed = begun(amounts, fields) ?? placed(amounts[0], fields)
        let time = TimeValue(timex: amounts.timex, from: placed.from, to: placed.to, grain: last.grain)
        return Value(.time(time), modifier: fields.modifier)
    }

    /// The stretch that begins with the date or time on the group `from`, or with the one that the fields tell.
    private func begun(
        _ amounts: [TimeAmount],
        _ fields: TimeFields
    ) -> (from: LocalDateTime?, to: LocalDateTime?)? {
        guard let start = fields.time("from")?.from, let end = amounts.moment(from: start, .future) else {
            return nil
        }
        return (start, end)
    }

    private func placed(
        _ amount: TimeAmount,
        _ fields: TimeFields
    ) -> (from: LocalDateTime?, to: LocalDateTime?) {
        guard let shift = fields.shift, shift != 0, let reference = fields.reference else {
            return (nil, nil)
        }
        let whole = amount.whole
        let current = CalendarPeriod(whole?.grain ?? .day, containing: reference)
        let far = whole.map {
            (shift < 0 ? current.start : current.end).adding(shift.signum() * $0.count, $0.grain)
        }
        guard far?.hasWrittenYear ?? true else { return (nil, nil) }
        return shift < 0 ? (far, current.start) : (current.end, far)
    }
}

extension TimeValue.Grain {
    /// The place among the units, from short to long.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
