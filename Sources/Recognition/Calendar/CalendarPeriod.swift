import DocumentModel

/// One unit of the calendar: a day, the week from a Monday, a month, a decade …
public struct CalendarPeriod: Hashable, Sendable {
    /// The first moment.
    public let start: LocalDateTime
    /// The unit.
    public let grain: TimeValue.Grain

    /// The unit of this grain that holds a moment.
    public init(_ grain: TimeValue.Grain, containing moment: LocalDateTime) {
        self.grain = grain
        let (year, month, day) = (moment.year, moment.month, moment.day)
        start =
            switch grain {
            case .second: moment
            case .minute:
                LocalDateTime(year: year, month: month, day: day, hour: moment.hour, minute: moment.minute)
            case .hour: LocalDateTime(year: year, month: month, day: day, hour: moment.hour)
            case .day: moment.midnight
            case .week: LocalDateTime(dayNumber: moment.dayNumber - moment.weekday + 1)
            case .month: LocalDateTime(year: year, month: month, day: 1)
            case .quarter: LocalDateTime(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
            case .year: LocalDateTime(year: year, month: 1, day: 1)
            case .decade: LocalDateTime(year: year - year.floored(by: 10).remainder, month: 1, day: 1)
            case .century: LocalDateTime(year: year - year.floored(by: 100).remainder, month: 1, day: 1)
            }
    }

    /// The first moment behind the period.
    public var end: LocalDateTime { start.adding(1, grain) }

    /// The last day that the period touches.
    public var lastDay: LocalDateTime { end.adding(-1, .second).midnight }

    /// The period some units later, or earlier for a negative count.
    public func shifted(by count: Int) -> CalendarPeriod {
        CalendarPeriod(grain, containing: start.adding(count, grain))
    }

    /// The days of the period that fall on a weekday, 1 for Monday to 7 for Sunday; or all its days.
    func days(on weekday: Int?) -> [LocalDateTime] {
        (start.dayNumber..<max(start.dayNumber, end.dayNumber)).lazy.map(LocalDateTime.init(dayNumber:))
            .filter { weekday == nil || $0.weekday == weekday }
    }
}

extension CalendarPeriod {
    /// The period in TIMEX3: `2024`, `2024-10`, `2024-W44`, `2024-Q4`, `2024-10-29`, `2024-10-29T19:30`; a
    /// decade is `202`, a century `20`.
    public var timex: String {
        let year = padded(start.year, 4)
        return switch grain {
        case .second: start.dateTimeText
        case .minute, .hour: String(start.dateTimeText.dropLast(3))
        case .day: start.dateText
        case .week: ISOWeek(containing: start).timex
        case .month: "\(year)-\(padded(start.month, 2))"
        case .quarter: "\(year)-Q\((start.month + 2) / 3)"
        case .year: year
        case .decade: padded(start.year / 10, 3)
        case .century: padded(start.year / 100, 2)
        }
    }

    /// The period as a value.
    public var value: TimeValue { TimeValue(timex: timex, from: start, to: end, grain: grain) }
}

extension ISOWeek {
    /// The week in TIMEX3: `2024-W44`.
    public var timex: String { "\(padded(year, 4))-W\(padded(week, 2))" }
}
