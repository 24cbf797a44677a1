import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Recognition

/// The calendar against Foundation's, over the 400 years after which Gregorian dates repeat.
@Suite struct CalendarTests {
    /// Foundation's Gregorian calendar with ISO weeks, without daylight saving time.
    private static let foundation: Calendar = {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = TimeZone(identifier: "UTC")!
        return calendar
    }()

    private func date(_ moment: LocalDateTime) -> Date {
        Date(timeIntervalSince1970: Double(moment.dayNumber * 86_400 + moment.secondOfDay))
    }

    private func moment(_ date: Date) -> LocalDateTime {
        let parts = Self.foundation.dateComponents(
            [.year, .month, .day, .hour, .minute, .second],
            from: date
        )
        return LocalDateTime(
            year: parts.year!,
            month: parts.month!,
            day: parts.day!,
            hour: parts.hour!,
            minute: parts.minute!,
            second: parts.second!
        )
    }

    @Test func everyDayOfFourCenturies() {
        let first = LocalDateTime(year: 1800, month: 1, day: 1).dayNumber
        for number in first..<first + 146_097 {
            let day = LocalDateTime(dayNumber: number)
            let parts = Self.foundation.dateComponents(
                [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear],
                from: Date(timeIntervalSince1970: Double(number) * 86_400)
            )
            let week = ISOWeek(containing: day)
            let ours = [day.year, day.month, day.day, day.weekday, week.week, week.year]
            let theirs = [
                parts.year!, parts.month!, parts.day!, (parts.weekday! + 5) % 7 + 1, parts.weekOfYear!,
                parts.yearForWeekOfYear!,
            ]
            if ours != theirs || day.dayNumber != number || week.monday.dayNumber != number - day.weekday + 1
            {
                Issue.record("day \(number): \(ours) is not \(theirs)")
                return
            }
        }
    }

    @Test func sumsAgreeWithFoundation() {
        let units: [(TimeValue.Grain, Calendar.Component)] = [
            (.second, .second), (.minute, .minute), (.hour, .hour), (.day, .day), (.week, .weekOfYear),
            (.month, .month), (.year, .year),
        ]
        var random = SplitMix(seed: 20_241_029)
        for _ in 0..<4_000 {
            // Days that every month has: Foundation steps over some ends of months.
            let start = LocalDateTime(
                year: .random(in: 1800...2200, using: &random),
                month: .random(in: 1...12, using: &random),
                day: .random(in: 1...28, using: &random),
                hour: .random(in: 0...23, using: &random),
                minute: .random(in: 0...59, using: &random),
                second: .random(in: 0...59, using: &random)
            )
            let (unit, component) = units.randomElement(using: &random)!
            let count = Int.random(in: -1_000...1_000, using: &random)
            let theirs = Self.foundation.date(byAdding: component, value: count, to: date(start))!
            #expect(start.adding(count, unit) == moment(theirs), "\(start.dateTimeText) + \(count) \(unit)")
        }
    }

    @Test(arguments: [
        ("2024-01-31", 1, TimeValue.Grain.month, "2024-02-29"), ("2023-01-31", 1, .month, "2023-02-28"),
        ("2024-02-29", 1, .year, "2025-02-28"), ("2024-02-29", 4, .year, "2028-02-29"),
        ("2024-03-31", -1, .month, "2024-02-29"), ("2024-11-30", 1, .quarter, "2025-02-28"),
        ("2024-12-31", 1, .day, "2025-01-01"), ("1999-06-15", 2, .decade, "2019-06-15"),
        ("1900-02-28", 1, .day, "1900-03-01"), ("2000-02-28", 1, .day, "2000-02-29"),
        ("0001-01-01", -1, .day, "0000-12-31"),
    ])
    func monthEnds(start: String, count: Int, unit: TimeValue.Grain, end: String) {
        #expect(LocalDateTime(iso8601: start)?.adding(count, unit).dateText == end)
    }

    @Test(arguments: [
        (1818, "03-22"), (1943, "04-25"), (1954, "04-18"), (1981, "04-19"), (2000, "04-23"), (2008, "03-23"),
        (2019, "04-21"), (2024, "03-31"), (2025, "04-20"), (2038, "04-25"),
    ])
    func easter(year: Int, day: String) {
        #expect(LocalDateTime.easter(year).dateText == "\(year)-\(day)")
    }

    @Test func easterIsASundayOfSpring() {
        for year in 1600...2400 {
            let easter = LocalDateTime.easter(year)
            #expect(easter.weekday == 7)
            #expect(
                (LocalDateTime(year: year, month: 3, day: 22)...LocalDateTime(year: year, month: 4, day: 25))
                    .contains(easter)
            )
        }
    }

    @Test func weeksOfLongAndShortYears() {
        #expect(ISOWeek(year: 2020, week: 53)?.monday.dateText == "2020-12-28")
        #expect(ISOWeek(year: 2024, week: 53) == nil)
        #expect(ISOWeek(year: 2024, week: 1)?.monday.dateText == "2024-01-01")
        #expect(ISOWeek(year: 2024, week: 0) == nil)
    }

    @Test func periodsTile() {
        var random = SplitMix(seed: 7)
        for _ in 0..<2_000 {
            let moment = LocalDateTime(dayNumber: .random(in: -62_000...84_000, using: &random))
            for grain in TimeValue.Grain.allCases {
                let period = CalendarPeriod(grain, containing: moment)
                #expect(period.start <= moment && moment < period.end)
                #expect(period.shifted(by: 1).start == period.end)
                #expect(period.shifted(by: 1).shifted(by: -1) == period)
            }
        }
    }
}
