import DocumentModel

/// A part of the day by TIMEX3's letters, with the hours it has unless the word says otherwise.
struct DayPart {
    let code: String
    let hours: Range<Int>

    /// Reads `part`, and `hours` such as `9-12`.
    init?(_ fields: TimeFields) {
        guard let code = fields["part"], let usual = Self.usualHours[code] else { return nil }
        self.code = code
        let bounds = fields["hours"]?.split(separator: "-").compactMap { Int($0) } ?? []
        hours = bounds.count == 2 && bounds[0] < bounds[1] ? bounds[0]..<bounds[1] : usual
    }

    /// The night of a day is the one that ends in its morning.
    private static let usualHours = [
        "MO": 4..<12, "MI": 12..<14, "AF": 12..<19, "EV": 18..<24, "NI": 0..<4,
    ]

    /// This part of a day that may or may not be placed.
    func applied(to day: TimeValue) -> TimeValue {
        let start = day.from?.midnight
        return TimeValue(
            timex: "\(day.timex)T\(code)",
            from: start?.adding(hours.lowerBound, .hour),
            to: start?.adding(hours.upperBound, .hour),
            grain: .hour
        )
    }

    /// The hour of the whole day that an hour of a 12-hour clock means in this part.
    func hour(_ hour: Int) -> Int {
        switch code {
        case "AF", "EV": hour < 12 ? hour + 12 : hour
        case "NI": nightHour(hour)
        default: hour
        }
    }

    /// In a night that begins in the evening of its day, the small hours are those of the next day.
    private func nightHour(_ hour: Int) -> Int {
        guard hours.lowerBound >= 12 else { return hour == 12 ? 0 : hour }
        return switch hour {
        case ..<5: hour + 24
        case 5...12: hour + 12
        default: hour
        }
    }
}
