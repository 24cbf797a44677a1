import DocumentModel

/// A week of ISO 8601: it begins on Monday and belongs to the year that holds its Thursday.
public struct ISOWeek: Hashable, Sendable {
    /// The year that the week belongs to.
    public let year: Int
    /// The number of the week, 1 to 53.
    public let week: Int

    /// The week that holds a moment.
    public init(containing moment: LocalDateTime) {
        let thursday = LocalDateTime(dayNumber: moment.dayNumber - moment.weekday + 4)
        let newYear = LocalDateTime(year: thursday.year, month: 1, day: 1)
        year = thursday.year
        week = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
    }

    /// The week of a number; nil when the year has no such week.
    public init?(year: Int, week: Int) {
        guard (1...53).contains(week) else { return nil }
        let fourth = LocalDateTime(year: year, month: 1, day: 4)
        let monday = LocalDateTime(dayNumber: fourth.dayNumber - fourth.weekday + 1 + (week - 1) * 7)
        self.init(containing: monday)
        if self.year != year { return nil }
    }

    /// The Monday on which the week begins.
    public var monday: LocalDateTime {
        let fourth = LocalDateTime(year: year, month: 1, day: 4)
        return LocalDateTime(dayNumber: fourth.dayNumber - fourth.weekday + 1 + (week - 1) * 7)
    }
}
