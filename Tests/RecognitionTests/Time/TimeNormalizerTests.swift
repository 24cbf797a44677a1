import DocumentModel
import Testing

@testable import Recognition

/// Fields and the values that they make; the reference is Tuesday 2024-10-29.
@Suite struct TimeNormalizerTests {
    private let reference = LocalDateTime(year: 2024, month: 10, day: 29)

    /// A value as `timex from to grain modifier`, with `-` for what is missing.
    private func text(_ value: Value?) -> String? {
        guard let value, let time = value.time else { return nil }
        let isClock = time.grain?.isClock == true
        let bound = { (moment: LocalDateTime?) -> String in
            moment.map { isClock ? String($0.dateTimeText.dropLast(3)) : $0.dateText } ?? "-"
        }
        return [
            time.timex, bound(time.from), bound(time.to), time.grain?.rawValue ?? "-",
            value.modifier?.rawValue,
        ].compactMap(\.self).joined(separator: " ")
    }

    private func value(
        _ normalizer: String,
        _ fields: String,
        values: [String: Value] = [:],
        options: [String: String] = [:],
        isPlaced: Bool = true
    ) -> Value? {
        let pairs = fields.split(separator: " ").map { $0.split(separator: "=", maxSplits: 1) }
        let capture = Capture(
            text: fields,
            fields: Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) }),
            values: values,
            referenceTime: isPlaced ? reference : nil,
            options: options
        )
        return TimeNormalizers.byName[normalizer]?.value(of: capture)
    }

    @Test(arguments: [
        ("weekday=4", "weekday-side", "future", "2024-10-31"),
        ("weekday=4", "weekday-side", "nearest", "2024-10-31"),
        ("weekday=7", "weekday-side", "nearest", "2024-10-27"),
        ("weekday=4", "weekday-side", "past", "2024-10-24"),
        ("weekday=4 direction=past", "weekday-side", "future", "2024-10-24"),
        ("day=3 month=4 order=day-first", "day-order", "month-first", "2024-03-04"),
        ("day=17 month=4 order=day-first", "day-order", "month-first", "2024-04-17"),
        ("day=3 month=4 order=day-first", "day-order", "language", "2024-04-03"),
        ("day=3 month=4", "day-order", "month-first", "2024-04-03"),
        ("day=3 month=4 year=40", "years-ahead", "10", "1940-04-03"),
        ("day=3 month=4 year=40", "years-ahead", "x", "2040-04-03"),
    ])
    func optionsChoose(fields: String, option: String, choice: String, day: String) {
        #expect(value("date", fields, options: [option: choice])?.time?.timex == day)
    }

    @Test(arguments: [
        ("holiday=12-25 count=2 unit=year direction=future", "2026-12-25 2026-12-25 2026-12-26 day"),
        ("month=3 count=1 unit=year direction=past", "2023-03 2023-03-01 2023-04-01 month"),
        ("count=2 unit=week direction=future within=x", "2024-11-12 2024-10-29 2024-11-12 day"),
        ("count=1 unit=year count_to=2 unit_to=day direction=future", "2025-10-31 2025-10-31 2025-11-01 day"),
    ])
    func pointsSomeTimeAway(fields: String, expected: String) {
        #expect(text(value("offset", fields)) == expected)
    }

    @Test func aStretchBeginsAtADateOrATime() {
        let date = Value(.time(CalendarPeriod(.day, containing: reference).value))
        #expect(
            text(value("duration", "count=3 unit=day", values: ["from": date]))
                == "P3D 2024-10-29 2024-11-01 day"
        )
    }

    @Test func anIntervalMayEndNow() {
        let year = Value(
            .time(CalendarPeriod(.year, containing: LocalDateTime(year: 2019, month: 1, day: 1)).value)
        )
        let ended = Value(year.content, modifier: .end)
        #expect(
            text(value("interval", "now_to=now", values: ["from": year]))
                == "2019/2024-10-29 2019-01-01 2024-10-30 day"
        )
        #expect(
            text(value("interval", "now_to=now", values: ["from": ended]))
                == "2019/2024-10-29 2019-01-01 2024-10-30 day"
        )
    }

    @Test func theWeekOfADate() {
        let date = Value(.time(CalendarPeriod(.day, containing: reference).value))
        #expect(
            text(value("date", "unit=week", values: ["date": date])) == "2024-W44 2024-10-28 2024-11-04 week"
        )
    }

    @Test(arguments: [
        ("weekday=2 beside=after", "2024-11-05"), ("weekday=3 beside=after nth=2", "2024-11-06"),
        ("weekday=2 beside=before", "2024-10-22"), ("weekday=1 beside=before nth=2", "2024-10-21"),
        ("weekday=2 beside=closest", "2024-10-29"), ("weekday=5 beside=closest nth=2", "2024-10-25"),
        ("unit=week beside=after", "2024-W45"), ("unit=month beside=before", "2024-09"),
    ])
    func whatIsBesideADate(fields: String, expected: String) {
        let date = Value(.time(CalendarPeriod(.day, containing: reference).value))
        #expect(value("date", fields, values: ["date": date])?.time?.timex == expected)
    }

    @Test func unitsAreCountedWithinAShiftedPeriod() {
        #expect(value("date", "nth=-1 counted=day shift=-1 unit=month")?.time?.timex == "2024-09-30")
        #expect(value("date", "nth=1 counted=week shift=1 unit=year")?.time?.timex == "2025-W02")
    }

    @Test func anOffsetIsAsFineAsTheFinerOfDateAndAmount() {
        let month = Value(.time(CalendarPeriod(.month, containing: reference).value))
        let timex = { (fields: String, date: Value) in
            value("offset", fields + " direction=past", values: ["date": date])?.time?.timex
        }
        #expect(timex("count=3 unit=day", month) == "2024-09-28")
        #expect(timex("count=2 unit=year", month) == "2022-10")
        #expect(timex("count=3 unit=day", Value(month.content, modifier: .end)) == "2024-10-28")
    }

    @Test func weekendsAreCountedWithinAMonth() {
        #expect(
            text(value("date", "nth=-1 unit=weekend month=10")) == "2024-W43-WE 2024-10-26 2024-10-28 day"
        )
    }

    @Test func timesThatComeAgain() {
        #expect(value("time-set", "weekday=1 hour=16")?.time?.timex == "XXXX-WXX-1T16:00")
        #expect(value("time-set", "hour=7 minute=13 meridiem=pm")?.time?.timex == "XXXX-XX-XXT19:13")
    }

    @Test func anHourOfTwelveMayBeInTheAfternoon() {
        let capture = Capture(
            text: "3",
            fields: ["hour": "3", "direction": "future", "dial": "12"],
            referenceTime: LocalDateTime(year: 2024, month: 10, day: 29, hour: 12)
        )
        #expect(ClockNormalizer().value(of: capture)?.time?.timex == "2024-10-29T15:00")
    }

    @Test func aMovableDayIsListedYearByYear() {
        let lexicon = Lexicon(["new-moon": ["days": "2023-12-30 2024-01-30 2025-02-01"]])
        let days = { (rule: String, year: Int) in
            HolidayRule(rule, lexicon: lexicon)?.days(in: year).map {
                "\($0.lowerBound.dateText)/\($0.upperBound.dateText)"
            }
        }
        #expect(days("new-moon", 2024) == "2024-01-30/2024-01-30")
        #expect(days("new-moon-1..new-moon+2", 2025) == "2025-01-31/2025-02-03")
        #expect(days("new-moon", 2030) == nil)
        #expect(HolidayRule("full-moon", lexicon: lexicon) == nil)
        #expect(HolidayRule("new-moon+", lexicon: lexicon) == nil)
    }

    @Test(arguments: [("8", "2024-10-30T08:00"), ("20", "2024-10-29T20:00")])
    func aTimeAheadIsOnTheNextDayWhenItIsOver(hour: String, expected: String) {
        let capture = Capture(
            text: hour,
            fields: ["hour": hour, "direction": "future"],
            referenceTime: LocalDateTime(year: 2024, month: 10, day: 29, hour: 12)
        )
        #expect(ClockNormalizer().value(of: capture)?.time?.timex == expected)
    }

    @Test func aZoneStandsBehindTheTime() {
        #expect(
            text(value("time", "hour=15 zone=Z"))
                == "2024-10-29T15:00Z 2024-10-29T15:00 2024-10-29T16:00 hour"
        )
        #expect(
            text(value("interval", "hour=9 hour_to=11 zone_to=-06:00"))
                == "2024-10-29T09:00-06:00/2024-10-29T11:00-06:00 2024-10-29T09:00 2024-10-29T11:00 hour"
        )
    }

    @Test(arguments: [
        ("day=17 month=5 year=2024", "2024-05-17 2024-05-17 2024-05-18 day"),
        ("day=17 month=5", "2024-05-17 2024-05-17 2024-05-18 day"),
        ("day=17 month=5 direction=future", "2025-05-17 2025-05-17 2025-05-18 day"),
        ("day=31 month=12 direction=past", "2023-12-31 2023-12-31 2024-01-01 day"),
        ("day=29 month=2", "2024-02-29 2024-02-29 2024-03-01 day"),
        ("day=17 month=5 shift=-1 unit=year", "2023-05-17 2023-05-17 2023-05-18 day"),
        ("weekday=5 day=17 month=5", "2024-05-17 2024-05-17 2024-05-18 day"),
        ("weekday=3 day=17 month=5", "2023-05-17 2023-05-17 2023-05-18 day"),
        ("day=17 month=5 year=24", "2024-05-17 2024-05-17 2024-05-18 day"),
        ("day=17 month=5 year=44", "2044-05-17 2044-05-17 2044-05-18 day"),
        ("day=17 month=5 year=45", "1945-05-17 1945-05-17 1945-05-18 day"),
        ("day=14", "2024-10-14 2024-10-14 2024-10-15 day"),
        ("day=14 direction=future", "2024-11-14 2024-11-14 2024-11-15 day"),
        ("weekday=4 day=14", "2024-11-14 2024-11-14 2024-11-15 day"),
        ("month=12 direction=future modifier=before", "2024-12 2024-12-01 2025-01-01 month before"),
        ("month=3 shift=1", "2025-03 2025-03-01 2025-04-01 month"),
        ("month=10 shift=-1", "2023-10 2023-10-01 2023-11-01 month"),
        ("year=1999", "1999 1999-01-01 2000-01-01 year"),
        ("shift=-1 unit=year", "2023 2023-01-01 2024-01-01 year"),
    ])
    func datesByTheirParts(fields: String, expected: String) {
        #expect(text(value("date", fields)) == expected)
    }

    @Test(arguments: [
        "day=30 month=2", "day=29 month=2 year=2023", "day=0 month=5", "day=3 month=13", "week=54",
        "week=53 year=2024", "quarter=5", "unit=year", "shift=1", "holiday=13-45", "shift=9999999 unit=year",
    ])
    func noDates(fields: String) {
        #expect(value("date", fields) == nil)
    }

    @Test(arguments: [
        ("weekday=1", "2024-10-28"), ("weekday=2", "2024-10-29"), ("weekday=3", "2024-10-23"),
        ("weekday=3 direction=future", "2024-10-30"), ("weekday=2 direction=future", "2024-10-29"),
        ("weekday=4 shift=-1", "2024-10-24"), ("weekday=2 shift=-1", "2024-10-22"),
        ("weekday=6 shift=1", "2024-11-02"), ("weekday=2 shift=1", "2024-11-05"),
        ("weekday=3 shift=0", "2024-10-30"), ("weekday=3 shift=1 unit=week", "2024-11-06"),
        ("weekday=7 shift=-1 unit=week", "2024-10-27"), ("weekday=1 week=43", "2024-10-21"),
        ("shift=0 unit=day", "2024-10-29"), ("shift=-2 unit=day", "2024-10-27"),
        ("nth=1 weekday=2 month=10", "2024-10-01"), ("nth=-1 weekday=7 month=3 year=2025", "2025-03-30"),
        ("nth=3 unit=day month=10", "2024-10-03"), ("nth=-1 unit=day month=2 year=2023", "2023-02-28"),
        ("nth=2 weekday=5 shift=1 unit=month", "2024-11-08"),
    ])
    func daysByTheirNames(fields: String, day: String) {
        #expect(value("date", fields)?.time?.timex == day)
    }

    @Test(arguments: [
        ("shift=-1 unit=week", "2024-W43 2024-10-21 2024-10-28 week"),
        ("shift=0 unit=week modifier=end", "2024-W44 2024-10-28 2024-11-04 week end"),
        ("shift=-1 unit=weekend", "2024-W43-WE 2024-10-26 2024-10-28 day"),
        ("shift=1 unit=month", "2024-11 2024-11-01 2024-12-01 month"),
        ("shift=-1 unit=century", "19 1900-01-01 2000-01-01 century"),
        ("week=1 year=2025", "2025-W01 2024-12-30 2025-01-06 week"),
        ("quarter=3 year=2023", "2023-Q3 2023-07-01 2023-10-01 quarter"),
        ("halfyear=1", "2024-H1 2024-01-01 2024-07-01 quarter"),
        ("season=SU", "2024-SU 2024-06-01 2024-09-01 quarter"),
        ("season=WI year=2024", "2024-WI 2023-12-01 2024-03-01 quarter"),
        ("season=FA shift=1", "2025-FA 2025-09-01 2025-12-01 quarter"),
        ("decade=90", "199 1990-01-01 2000-01-01 decade"), ("decade=20", "192 1920-01-01 1930-01-01 decade"),
        ("decade=10", "201 2010-01-01 2020-01-01 decade"),
        ("decade=1970", "197 1970-01-01 1980-01-01 decade"),
        ("century=1800", "18 1800-01-01 1900-01-01 century"),
        ("nth=12 unit=century", "11 1100-01-01 1200-01-01 century"),
        ("nth=1 unit=week month=10 year=2014", "2014-W41 2014-10-06 2014-10-13 week"),
        ("nth=-1 unit=week month=9 year=2014", "2014-W39 2014-09-22 2014-09-29 week"),
    ])
    func periods(fields: String, expected: String) {
        #expect(text(value("date", fields)) == expected)
    }

    @Test(arguments: [
        ("holiday=12-25", "2024-12-25 2024-12-25 2024-12-26 day"),
        ("holiday=12-25 year=2023", "2023-12-25 2023-12-25 2023-12-26 day"),
        ("holiday=12-24 shift=-1", "2023-12-24 2023-12-24 2023-12-25 day"),
        ("holiday=easter-2", "2024-03-29 2024-03-29 2024-03-30 day"),
        ("holiday=easter+39", "2024-05-09 2024-05-09 2024-05-10 day"),
        ("holiday=easter-3..easter+1", "2024-03-28/2024-04-01 2024-03-28 2024-04-02 day"),
        ("holiday=12-31..01-01", "2024-12-31/2025-01-01 2024-12-31 2025-01-02 day"),
        ("holiday=11-01/7/2", "2024-11-10 2024-11-10 2024-11-11 day"),
        ("holiday=11-01/4/4", "2024-11-28 2024-11-28 2024-11-29 day"),
        ("holiday=12-24/7/-4", "2024-12-01 2024-12-01 2024-12-02 day"),
    ])
    func holidays(fields: String, expected: String) {
        #expect(text(value("date", fields)) == expected)
    }

    @Test(arguments: [
        ("hour=19 minute=30", "2024-10-29T19:30 2024-10-29T19:30 2024-10-29T19:31 minute"),
        ("hour=19", "2024-10-29T19:00 2024-10-29T19:00 2024-10-29T20:00 hour"),
        ("hour=8 half=x", "2024-10-29T07:30 2024-10-29T07:30 2024-10-29T07:31 minute"),
        ("hour=5 minutes=15 side=before", "2024-10-29T04:45 2024-10-29T04:45 2024-10-29T04:46 minute"),
        ("hour=3 half=x minutes=5 side=after", "2024-10-29T02:35 2024-10-29T02:35 2024-10-29T02:36 minute"),
        ("hour=8 part=EV", "2024-10-29T20:00 2024-10-29T20:00 2024-10-29T21:00 hour"),
        ("hour=12 meridiem=am", "2024-10-29T00:00 2024-10-29T00:00 2024-10-29T01:00 hour"),
        ("hour=7 meridiem=pm shift=1 unit=day", "2024-10-30T19:00 2024-10-30T19:00 2024-10-30T20:00 hour"),
        ("hour=24", "2024-10-30T00:00 2024-10-30T00:00 2024-10-30T01:00 hour"),
        ("part=EV shift=-1 unit=day", "2024-10-28TEV 2024-10-28T18:00 2024-10-29T00:00 hour"),
        ("part=MO hours=9-12", "2024-10-29TMO 2024-10-29T09:00 2024-10-29T12:00 hour"),
    ])
    func timesOfDay(fields: String, expected: String) {
        #expect(text(value("time", fields)) == expected)
    }

    @Test(arguments: ["hour=25", "hour=12 minute=60", "hour=24 minute=5", "hour=9 month=5"])
    func noTimesOfDay(fields: String) {
        #expect(value("time", fields) == nil)
    }

    @Test(arguments: [
        ("count=3 unit=hour half=x", "PT3H30M hour"), ("half=x unit=hour", "PT30M hour"),
        ("count=1.5 unit=year", "P1Y6M year"), ("count=1,5 unit=week", "P1.5W week"),
        ("count=X unit=week", "PXW week"), ("count=2 unit=year", "P2Y year"),
        ("count=3 unit=minute times=15", "PT45M minute"), ("count=2 unit=decade", "P20Y decade"),
        ("count=1 unit=year count_to=3 unit_to=month", "P1Y3M month"),
        ("count=1 unit=day count_to=2 unit_to=hour", "P1DT2H hour"),
    ])
    func durations(fields: String, expected: String) {
        let time = value("duration", fields)?.time
        #expect(time.map { "\($0.timex) \($0.grain?.rawValue ?? "-")" } == expected)
        #expect(time?.from == nil && time?.to == nil)
    }

    @Test(arguments: ["unit=week", "count=0 unit=day", "count=1 unit=month count_to=2 unit_to=year"])
    func noDurations(fields: String) {
        #expect(value("duration", fields) == nil)
    }

    @Test(arguments: [
        ("count=9999 unit=year shift=-1", "P9999Y - - year"),
        ("count=2 unit=week shift=-1", "P2W 2024-10-14 2024-10-28 week"),
        ("count=3 unit=day shift=1", "P3D 2024-10-30 2024-11-02 day"),
        ("count=X unit=week shift=1", "PXW 2024-10-30 - week"),
        ("count=X unit=year shift=-1", "PXY - 2024-10-29 year"),
    ])
    func stretchesBesideNow(fields: String, expected: String) {
        #expect(text(value("duration", fields)) == expected)
    }

    @Test(arguments: [
        ("count=3 unit=day direction=past", "2024-10-26 2024-10-26 2024-10-27 day"),
        ("count=2 unit=week direction=future", "2024-11-12 2024-11-12 2024-11-13 day"),
        ("count=1 unit=month direction=past", "2024-09-29 2024-09-29 2024-09-30 day"),
        ("half=x unit=year direction=past", "2024-04-29 2024-04-29 2024-04-30 day"),
        ("count=2 unit=year direction=past", "2022-10 2022-10-01 2022-11-01 month"),
        ("count=X unit=year direction=past", "PAST_REF - - year"),
        ("count=X unit=day direction=future", "FUTURE_REF - - day"),
    ])
    func pointsBeforeAndAfterNow(fields: String, expected: String) {
        #expect(text(value("offset", fields)) == expected)
    }

    @Test(arguments: [
        ("day=17 day_to=19 month_to=5", "2024-05-17/2024-05-19 2024-05-17 2024-05-20 day"),
        ("day=17 day_to=19 month_to=5 year_to=2021", "2021-05-17/2021-05-19 2021-05-17 2021-05-20 day"),
        ("day=28 month=11 day_to=3 month_to=1", "2024-11-28/2025-01-03 2024-11-28 2025-01-04 day"),
        ("month=11 month_to=2 year_to=2025", "2024-11/2025-02 2024-11-01 2025-03-01 month"),
        ("month=4 month_to=6", "2024-04/2024-06 2024-04-01 2024-07-01 month"),
        ("weekday=1 weekday_to=3", "2024-10-28/2024-10-30 2024-10-28 2024-10-31 day"),
        ("weekday=6 weekday_to=1", "2024-10-26/2024-10-28 2024-10-26 2024-10-29 day"),
        ("year=2007 year_to=2009", "2007/2009 2007-01-01 2010-01-01 year"),
        ("year=1998 year_to=02", "1998/2002 1998-01-01 2003-01-01 year"),
        ("decade=70 decade_to=80", "197/198 1970-01-01 1990-01-01 decade"),
        ("week=28 week_to=30", "2024-W28/2024-W30 2024-07-08 2024-07-29 week"),
        ("year=2009 year_to=2007", "nil"), ("day=30 day_to=29 month_to=5", "nil"),
        (
            "hour=9 minute=30 hour_to=11",
            "2024-10-29T09:30/2024-10-29T11:00 2024-10-29T09:30 2024-10-29T11:00 hour"
        ),
        ("hour=22 hour_to=2", "2024-10-29T22:00/2024-10-30T02:00 2024-10-29T22:00 2024-10-30T02:00 hour"),
    ])
    func intervals(fields: String, expected: String) {
        #expect(text(value("interval", fields)) ?? "nil" == expected)
    }

    @Test(arguments: [
        ("weekday=1", "XXXX-WXX-1"), ("weekday=1 part=MO", "XXXX-WXX-1TMO"), ("month=7", "XXXX-07"),
        ("season=WI", "XXXX-WI"), ("unit=day count=1", "P1D"), ("unit=week count=2", "P2W"),
        ("unit=weekend count=1", "XXXX-WXX-WE"),
    ])
    func sets(fields: String, timex: String) {
        #expect(value("time-set", fields)?.time?.timex == timex)
    }

    @Test(arguments: [
        ("date", "weekday=1", "XXXX-WXX-1"), ("date", "weekday=1 part=MO", "XXXX-WXX-1TMO"),
        ("date", "day=17 month=5", "XXXX-05-17"), ("date", "month=5", "XXXX-05"),
        ("date", "day=15", "XXXX-XX-15"),
        ("date", "shift=-1 unit=day", "XXXX-XX-XX"), ("date", "shift=-1 unit=week", "XXXX-WXX"),
        ("date", "shift=-1 unit=year", "XXXX"), ("date", "month=5 shift=-1 unit=year", "XXXX-05"),
        ("date", "season=SU", "XXXX-SU"), ("date", "quarter=3", "XXXX-Q3"), ("date", "week=43", "XXXX-W43"),
        ("time", "hour=19 minute=30", "T19:30"), ("time", "hour=19 weekday=1", "XXXX-WXX-1T19:00"),
        ("offset", "count=3 unit=day direction=past", "PAST_REF"),
    ])
    func withoutReferenceNothingIsPlaced(normalizer: String, fields: String, timex: String) {
        let time = value(normalizer, fields, isPlaced: false)?.time
        #expect(time?.timex == timex)
        #expect(time?.from == nil && time?.to == nil)
    }

    @Test func absoluteDatesNeedNoReference() {
        #expect(
            text(value("date", "day=17 month=5 year=2024", isPlaced: false))
                == "2024-05-17 2024-05-17 2024-05-18 day"
        )
    }

    @Test func lexiconGivesNumbers() {
        let lexicon = Lexicon(["kvint": ["value": "5"]])
        let capture = Capture(
            text: "",
            fields: ["hour": "Kvint", "minutes": "kvint", "side": "before"],
            referenceTime: reference,
            lexicon: lexicon
        )
        #expect(ClockNormalizer().value(of: capture)?.time?.timex == "2024-10-29T04:55")
    }

    @Test func annotationsGiveNumbersAndTimes() {
        let third = Value(.number(DecimalNumber(3)))
        #expect(value("date", "day=third month=3", values: ["day": third])?.time?.timex == "2024-03-03")
        let day = CalendarPeriod(.day, containing: LocalDateTime(year: 2024, month: 5, day: 17)).value
        let annotated = ["date": Value(.time(day), modifier: .after)]
        let clock = value("time", "date=x hour=14", values: annotated)
        #expect(text(clock) == "2024-05-17T14:00 2024-05-17T14:00 2024-05-17T15:00 hour after")
        #expect(value("time", "date=x part=NI", values: annotated)?.time?.timex == "2024-05-17TNI")
        let month = ["date": Value(.time(CalendarPeriod(.month, containing: reference).value))]
        #expect(value("time", "date=x hour=14", values: month) == nil)
    }
}
