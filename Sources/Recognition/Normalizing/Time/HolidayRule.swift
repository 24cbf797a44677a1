import DocumentModel

/// When a holiday is, in any year.
///
/// Written as `12-25`; as `easter`, `easter+39` or `easter-3`; the same with the name of another movable day, whose `days`
/// the lexicon lists one a year, such as `2024-02-10 2025-01-29`; with `/7/2` behind it for the second Sunday
/// (7) from that day on, or `/7/-4` for the fourth one back from it; with `..` between two of them for the
/// days from one to the other, both included.
struct HolidayRule {
    private let first: DayRule
    private let last: DayRule

    init?(_ text: String, lexicon: Lexicon = Lexicon()) {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false).map {
            DayRule($0, lexicon: lexicon)
        }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
            return nil
        }
        self.first = first
        self.last = last
    }

    /// The days of the holiday that begins in a year.
    func days(in year: Int) -> ClosedRange<LocalDateTime>? {
        guard let from = first.day(in: year), let to = last.day(in: year) else { return nil }
        if from <= to { return from...to }
        return last.day(in: year + 1).map { from...$0 }
    }
}

/// When one day is, in any year.
private struct DayRule {
    private enum Base {
        case fixed(month: Int, day: Int)
        case easter(days: Int)
        case listed(dates: [Substring], days: Int)
    }

    private let base: Base
    private let search: (weekday: Int, nth: Int)?

    init?(_ text: Substring, lexicon: Lexicon) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let base = Self.fixed(parts[0]) ?? Self.movable(parts[0], lexicon) else { return nil }
        self.base = base
        let numbers = parts.dropFirst().compactMap { Int($0) }
        search = numbers.count == 2 ? (numbers[0], numbers[1]) : nil
        if parts.count != 1, search.map({ (1...7).contains($0.weekday) && $0.nth != 0 }) != true {
            return nil
        }
    }

    private static func fixed(_ text: Substring) -> Base? {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 2, LocalDateTime.isDay(numbers[1], month: numbers[0], year: 2000) else {
            return nil
        }
        return .fixed(month: numbers[0], day: numbers[1])
    }

    private static func movable(_ text: Substring, _ lexicon: Lexicon) -> Base? {
        let isName = { (each: Character) in !each.isNumber && each != "+" }
        var name = text.prefix(while: isName)
        if name.last == "-" { name.removeLast() }
        let days = name.endIndex == text.endIndex ? 0 : Int(text[name.endIndex...])
        guard let days else { return nil }
        if name == "easter" { return .easter(days: days) }
        return lexicon.features[String(name)]?["days"].map {
            .listed(dates: $0.split(separator: " "), days: days)
        }
    }

    func day(in year: Int) -> LocalDateTime? {
        let start: LocalDateTime
        switch base {
        case .easter(let days): start = LocalDateTime.easter(year).adding(days, .day)
        case .fixed(let month, let day):
            guard LocalDateTime.isDay(day, month: month, year: year) else { return nil }
            start = LocalDateTime(year: year, month: month, day: day)
        case .listed(let dates, let days):
            let ofYear = "\(padded(year, 4))-"
            guard
                let date = dates.first(where: { $0.hasPrefix(ofYear) }).flatMap({
                    LocalDateTime(iso8601: String($0))
                })
            else { return nil }
            start = date.adding(days, .day)
        }
        guard let search else { return start }
        let weeks = search.nth > 0 ? search.nth - 1 : search.nth + 1
        let distance =
            search.nth > 0
            ? (search.weekday - start.weekday + 7) % 7 : -((start.weekday - search.weekday + 7) % 7)
        return start.adding(distance + 7 * weeks, .day)
    }
}
