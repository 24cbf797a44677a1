/// A moment on the wall clock of wherever the text was written: proleptic Gregorian, without a time zone.
public struct LocalDateTime: Hashable, Sendable {
    /// The year; 0 is the year before year 1.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 59.
    public let second: Int

    /// Makes a moment; the caller answers for the fields being in range.
    public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Reads `2024-10-29` or `2024-10-29T08:30[:00]`; a zone behind it is ignored; nil for anything else.
    public init?(iso8601 text: String) {
        let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let day = Self.numbers(halves[0], separator: "-", counts: 3...3),
            (1...12).contains(day[1]), (1...Self.days(inMonth: day[1], of: day[0])).contains(day[2])
        else { return nil }
        var clock = [0, 0, 0]
        if halves.count == 2 {
            let bare = halves[1].prefix { $0.isNumber || $0 == ":" }
            guard let read = Self.numbers(bare, separator: ":", counts: 2...3) else { return nil }
            clock.replaceSubrange(0..<read.count, with: read)
            guard clock[0] < 24, clock[1] < 60, clock[2] < 60 else { return nil }
        }
        self.init(
            year: day[0],
            month: day[1],
            day: day[2],
            hour: clock[0],
            minute: clock[1],
            second: clock[2]
        )
    }

    /// The number of days in a month of the proleptic Gregorian calendar.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether a year of the proleptic Gregorian calendar has 366 days.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func numbers(
        _ text: Substring,
        separator: Character,
        counts: ClosedRange<Int>
    ) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.allSatisfy(\.isNumber) ? Int(part) : nil }
        return numbers.count == parts.count && counts.contains(parts.count) ? numbers : nil
    }
}

extension LocalDateTime: Comparable {
    /// Orders by time.
    public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        (left.year, left.month, left.day, left.clock) < (right.year, right.month, right.day, right.clock)
    }

    private var clock: Int { (hour * 60 + minute) * 60 + second }
}

extension LocalDateTime {
    /// The date in ISO 8601, `2024-10-29`.
    public var dateText: String {
        "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Date and time in ISO 8601, `2024-10-29T08:30:00`.
    public var dateTimeText: String {
        "\(dateText)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    }
}

/// A number in decimal with zeros in front of it up to a width.
public func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (number < 0 ? "-" : "") + zeros + digits
}
