import DocumentModel

/// A weekday counted from another date: the `nth` one (the first without it) on the side that `beside` names, which is
/// `after`, `before` or `closest`.
struct WeekdayBeside {
    let time: TimeValue

    /// Reads the fields; nil when they name no weekday or no side, or the date has no place.
    init?(_ date: TimeValue, _ fields: TimeFields) {
        guard let weekday = fields.int("weekday"), let side = fields["beside"], let from = date.from,
            let to = date.to
        else { return nil }
        let nth = max(fields.int("nth") ?? 1, 1)
        let ahead = Self.days(to.dayNumber - 1, to: weekday, nth)
        let back = Self.days(from.dayNumber, back: weekday, nth)
        let day: Int? =
            switch side {
            case "after": ahead
            case "before": back
            case "closest": Self.closest(from.dayNumber, weekday, nth)
            default: nil
            }
        guard let day else { return nil }
        time = CalendarPeriod(.day, containing: LocalDateTime(dayNumber: day)).value
    }

    private static func days(_ day: Int, to weekday: Int, _ nth: Int) -> Int {
        let distance = (weekday - LocalDateTime(dayNumber: day).weekday).floored(by: 7).remainder
        return day + (distance == 0 ? 7 : distance) + 7 * (nth - 1)
    }

    private static func days(_ day: Int, back weekday: Int, _ nth: Int) -> Int {
        let distance = (LocalDateTime(dayNumber: day).weekday - weekday).floored(by: 7).remainder
        return day - (distance == 0 ? 7 : distance) - 7 * (nth - 1)
    }

    /// The date itself is the closest day to it.
    private static func closest(_ day: Int, _ weekday: Int, _ nth: Int) -> Int {
        let near = (day - 7 * nth...day + 7 * nth).filter { LocalDateTime(dayNumber: $0).weekday == weekday }
        return near.sorted { (abs($0 - day), $0) < (abs($1 - day), $1) }[nth - 1]
    }
}
