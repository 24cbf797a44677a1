import DocumentModel

/// Weeks, quarters, seasons, decades, centuries and holidays.
extension DateReader {
    /// A numbered week, or a weekday of it.
    func week() -> TimeValue? {
        guard let number = fields.int("week"), (1...53).contains(number) else { return nil }
        let weekday = fields.int("weekday")
        guard let year = hasYear ? year : reference.map({ ISOWeek(containing: $0).year }) else {
            let day = weekday.map { "-\($0)" } ?? ""
            return TimeValue(timex: "XXXX-W\(padded(number, 2))\(day)", grain: weekday == nil ? .week : .day)
        }
        guard let monday = ISOWeek(year: year, week: number)?.monday else { return nil }
        guard let weekday else { return CalendarPeriod(.week, containing: monday).value }
        return CalendarPeriod(.day, containing: monday.adding(weekday - 1, .day)).value
    }

    func quarter() -> TimeValue? {
        guard let quarter = fields.int("quarter"), (1...4).contains(quarter) else { return nil }
        let month = quarter * 3 - 2
        let year = year(ofYearly: { year in
            let period = Self.period(.quarter, year, month)
            return period.start...period.lastDay
        })
        guard let year else { return TimeValue(timex: "XXXX-Q\(quarter)", grain: .quarter) }
        return Self.period(.quarter, year, month).value
    }

    func halfYear() -> TimeValue? {
        guard let half = fields.int("halfyear"), (1...2).contains(half) else { return nil }
        guard let year = hasYear ? year : reference?.year else {
            return TimeValue(timex: "XXXX-H\(half)", grain: .quarter)
        }
        let from = LocalDateTime(year: year, month: half * 6 - 5, day: 1)
        return TimeValue(
            timex: "\(padded(year, 4))-H\(half)",
            from: from,
            to: from.adding(6, .month),
            grain: .quarter
        )
    }

    /// Three whole months: spring begins with March, and the winter of a year ends with its February.
    func season() -> TimeValue? {
        guard let code = fields["season"], let index = ["WI", "SP", "SU", "FA"].firstIndex(of: code) else {
            return nil
        }
        let start = { (year: Int) in
            LocalDateTime(year: year, month: 3, day: 1).adding(3 * (index - 1), .month)
        }
        let year = year(ofYearly: { start($0)...start($0).adding(3, .month).adding(-1, .day) })
        guard let year else { return TimeValue(timex: "XXXX-\(code)", grain: .quarter) }
        return TimeValue(
            timex: "\(padded(year, 4))-\(code)",
            from: start(year),
            to: start(year).adding(3, .month),
            grain: .quarter
        )
    }

    func decade() -> TimeValue? {
        guard let text = fields["decade"], let number = fields.int("decade") else { return nil }
        let year =
            switch text.count {
            case 2: YearPolicy.decade(ofTwoDigits: number, fields.reference)
            case 3: number * 10
            default: number
            }
        return Self.period(.decade, year).value
    }

    func century() -> TimeValue? {
        guard let number = fields.int("century") else { return nil }
        return Self.period(.century, number < 100 ? number * 100 : number).value
    }

    func holiday() -> TimeValue? {
        guard let rule = fields["holiday"].flatMap({ HolidayRule($0, lexicon: fields.capture.lexicon) })
        else { return nil }
        guard let days = year(ofYearly: rule.days).flatMap(rule.days) else {
            return TimeValue(timex: "XXXX-XX-XX", grain: .day)
        }
        let (first, last) = (days.lowerBound.dateText, days.upperBound.dateText)
        return TimeValue(
            timex: first == last ? first : "\(first)/\(last)",
            from: days.lowerBound,
            to: days.upperBound.adding(1, .day),
            grain: .day
        )
    }
}

/// Days and weeks counted within a longer period.
extension DateReader {
    /// The `nth` day, weekday, week or month of the period that the other fields tell.
    func ordinal() -> TimeValue? {
        guard let nth = fields.int("nth"), nth != 0 else { return nil }
        if fields.unit?.grain == .century, nth > 0 { return Self.period(.century, (nth - 1) * 100).value }
        var outer = fields
        outer.hidden =
            fields.has("shift") ? ["nth", "weekday", "counted"] : ["nth", "weekday", "unit", "counted"]
        guard let period = DateReader(outer, reference: reference, direction: direction).time() else {
            return nil
        }
        if fields.unit?.isWeekend == true, let bounds = bounds(period) {
            return Self.part(nth, .day, 6, of: bounds).map {
                weekend(of: CalendarPeriod(.week, containing: $0.start))
            }
        }
        let weekday = fields.int("weekday")
        let counted = fields.known("counted").flatMap { TimeUnit($0) } ?? fields.unit
        let grain = weekday == nil ? counted?.grain : .day
        guard let grain, let bounds = bounds(period) else {
            return TimeValue(timex: weekday.map { "XXXX-WXX-\($0)" } ?? period.timex, grain: grain)
        }
        return Self.part(nth, grain, weekday, of: bounds)?.value
    }

    private func bounds(_ time: TimeValue) -> Range<LocalDateTime>? {
        guard let from = time.from, let to = time.to else { return nil }
        return from..<to
    }

    /// The nth period of a grain that lies wholly in a range, from its end for a negative number.
    private static func part(
        _ nth: Int,
        _ grain: TimeValue.Grain,
        _ weekday: Int?,
        of range: Range<LocalDateTime>
    ) -> CalendarPeriod? {
        var step = nth > 0 ? 1 : -1
        var period = CalendarPeriod(
            grain,
            containing: nth > 0 ? range.lowerBound : range.upperBound.adding(-1, .second)
        )
        var left = abs(nth)
        while period.start < range.upperBound, range.lowerBound < period.end {
            let fits = range.lowerBound <= period.start && period.end <= range.upperBound
            if fits, weekday == nil || period.start.weekday == weekday { left -= 1 }
            if left == 0 { return period }
            if grain == .day, let weekday, period.start.weekday == weekday { step = step.signum() * 7 }
            period = period.shifted(by: step)
        }
        return nil
    }
}
