import DocumentModel

/// Months and days.
extension DateReader {
    func month() -> TimeValue? {
        guard let month = fields.int("month"), (1...12).contains(month) else { return nil }
        let year = year(ofYearly: { year in
            let period = Self.period(.month, year, month)
            return period.start...period.lastDay
        })
        guard let year else { return TimeValue(timex: "XXXX-\(padded(month, 2))", grain: .month) }
        return Self.period(.month, year, month).value
    }

    func dayOfMonth() -> TimeValue? {
        guard let (month, day) = monthAndDay() else { return nil }
        guard let year = yearOfDay(month, day) else {
            return TimeValue(timex: "XXXX-\(padded(month, 2))-\(padded(day, 2))", grain: .day)
        }
        guard LocalDateTime.isDay(day, month: month, year: year) else { return nil }
        return Self.period(.day, year, month, day).value
    }

    /// The month and the day; the other way round where the rule's order is not the chosen one and both ways are a day.
    private func monthAndDay() -> (month: Int, day: Int)? {
        guard let month = fields.int("month"), let day = fields.int("day") else { return nil }
        let isDay = { (day: Int, month: Int) in LocalDateTime.isDay(day, month: month, year: 2000) }
        if let order = fields["order"], let wanted = fields.option("day-order"), wanted != "language",
            wanted != order, isDay(month, day)
        {
            return (day, month)
        }
        return isDay(day, month) ? (month, day) : nil
    }

    /// The year of a day and month; a weekday beside them chooses among the years near the reference.
    private func yearOfDay(_ month: Int, _ day: Int) -> Int? {
        let place = { (year: Int) -> ClosedRange<LocalDateTime>? in
            guard LocalDateTime.isDay(day, month: month, year: year) else { return nil }
            let day = LocalDateTime(year: year, month: month, day: day)
            return day...day
        }
        guard let weekday = fields.int("weekday"), !hasYear else { return year(ofYearly: place) }
        return year(ofYearly: { year in place(year).flatMap { $0.lowerBound.weekday == weekday ? $0 : nil } })
            ?? year(ofYearly: place)
    }

    /// A day without a month: in the month of the reference, in one counted from it, or in the nearest one that the words
    /// mean.
    func dayAlone() -> TimeValue? {
        guard let day = fields.int("day"), (1...31).contains(day) else { return nil }
        guard let reference else { return TimeValue(timex: "XXXX-XX-\(padded(day, 2))", grain: .day) }
        let monthShift = fields.unit?.grain == .month ? fields.shift ?? 0 : 0
        let current = CalendarPeriod(.month, containing: reference).shifted(by: monthShift)
        let nearby =
            fields.has("weekday") ? [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6] : [0, -1, 1, -2, 2]
        let days = nearby.compactMap { shift -> LocalDateTime? in
            let first = current.shifted(by: shift).start
            guard LocalDateTime.isDay(day, month: first.month, year: first.year) else { return nil }
            return first.adding(day - 1, .day)
        }
        let weekday = fields.int("weekday")
        let chosen = days.first { candidate in
            if let weekday, candidate.weekday != weekday { return false }
            switch direction {
            case .past: return candidate <= reference
            case .future: return candidate >= reference.midnight
            case nil: return true
            }
        }
        return (chosen ?? days.first).map { CalendarPeriod(.day, containing: $0).value }
    }

    func weekday() -> TimeValue? {
        guard let weekday = fields.int("weekday"), (1...7).contains(weekday) else { return nil }
        guard let reference else { return TimeValue(timex: "XXXX-WXX-\(weekday)", grain: .day) }
        let days = daysTo(weekday, from: reference)
        return CalendarPeriod(.day, containing: reference.adding(days, .day)).value
    }

    /// How many days away the weekday is that the words mean.
    private func daysTo(_ weekday: Int, from reference: LocalDateTime) -> Int {
        let inThisWeek = weekday - reference.weekday
        let ahead = inThisWeek.floored(by: 7).remainder
        guard let shift = fields.shift else {
            switch direction?.rawValue ?? fields.option("weekday-side") {
            case "future": return ahead
            case "nearest": return ahead > 3 ? ahead - 7 : ahead
            default: return ahead == 0 ? 0 : ahead - 7
            }
        }
        if fields.unit?.grain == .week || shift == 0 { return inThisWeek + 7 * shift }
        if shift > 0 { return (ahead == 0 ? 7 : ahead) + 7 * (shift - 1) }
        return ahead - 7 + 7 * (shift + 1)
    }
}
