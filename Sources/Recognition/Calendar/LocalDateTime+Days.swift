import DocumentModel

/// Day arithmetic on the proleptic Gregorian calendar.
extension LocalDateTime {
    /// The number of days since 1970-01-01; negative before it.
    ///
    /// Years are counted from March, so that the leap day is the last day of a year.
    public var dayNumber: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = marchYear.floored(by: 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Makes the midnight at which a day begins.
    ///
    /// - Parameter dayNumber: the number of days since 1970-01-01.
    public init(dayNumber: Int) {
        let (era, dayOfEra) = (dayNumber + 719_468).floored(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * marchMonth + 2) / 5 + 1
        )
    }

    /// The day of the week, from 1 for Monday to 7 for Sunday.
    public var weekday: Int { (dayNumber + 3).floored(by: 7).remainder + 1 }

    /// The number of seconds since midnight.
    public var secondOfDay: Int { (hour * 60 + minute) * 60 + second }

    /// The midnight at which the day began.
    public var midnight: LocalDateTime { LocalDateTime(year: year, month: month, day: day) }

    /// Whether the year can be written with four digits, as TIMEX3 wants it.
    public var hasWrittenYear: Bool { (0...9999).contains(year) }

    /// Whether there is a day of this number in the month.
    public static func isDay(_ day: Int, month: Int, year: Int) -> Bool {
        (1...12).contains(month) && (1...days(inMonth: month, of: year)).contains(day)
    }
}

extension LocalDateTime {
    /// The moment some calendar units later, or earlier for a negative count.
    ///
    /// Where the month has no such day it is the month's last one: a month after 2023-01-31 comes 2023-02-28.
    public func adding(_ count: Int, _ unit: TimeValue.Grain) -> LocalDateTime {
        switch unit {
        case .second: adding(seconds: count)
        case .minute: adding(seconds: count * 60)
        case .hour: adding(seconds: count * 3_600)
        case .day: adding(seconds: count * 86_400)
        case .week: adding(seconds: count * 7 * 86_400)
        case .month: adding(months: count)
        case .quarter: adding(months: count * 3)
        case .year: adding(months: count * 12)
        case .decade: adding(months: count * 120)
        case .century: adding(months: count * 1_200)
        }
    }

    private func adding(seconds: Int) -> LocalDateTime {
        let (days, rest) = (secondOfDay + seconds).floored(by: 86_400)
        let date = LocalDateTime(dayNumber: dayNumber + days)
        return LocalDateTime(
            year: date.year,
            month: date.month,
            day: date.day,
            hour: rest / 3_600,
            minute: rest / 60 % 60,
            second: rest % 60
        )
    }

    private func adding(months: Int) -> LocalDateTime {
        let (year, rest) = (year * 12 + month - 1 + months).floored(by: 12)
        return LocalDateTime(
            year: year,
            month: rest + 1,
            day: min(day, Self.days(inMonth: rest + 1, of: year)),
            hour: hour,
            minute: minute,
            second: second
        )
    }
}

extension Int {
    /// Quotient and remainder of a division that rounds down, so that the remainder is never negative.
    func floored(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
