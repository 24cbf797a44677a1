import DocumentModel

/// A length of time: `count` and `unit`, and with `_to` a second, smaller piece of it.
///
/// With `shift` it is the stretch of that length that ends with the period before the reference's, or
/// begins with the one after it; an open count leaves the far end open.
struct DurationNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? {
        let fields = TimeFields(capture: capture)
        guard let amount = TimeAmount(fields) else { return nil }
        let rest = TimeAmount(TimeFields(capture: capture, suffix: "_to"))
        if let rest, rest.grain.rank >= amount.grain.rank { return nil }
        let placed = placed(amount, fields)
        let timex = ([amount] + (rest.map { [$0] } ?? [])).timex
        let time = TimeValue(timex: timex, from: placed.from, to: placed.to, grain: (rest ?? amount).grain)
        return Value(.time(time), modifier: fields.modifier)
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
