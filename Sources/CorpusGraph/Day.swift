import DocumentModel

/// A day of the calendar.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Year, month and day as one number: 20241029.
    let number: Int32

    /// The day of a moment.
    public init(_ moment: LocalDateTime) {
        number = Int32(moment.year * 10_000 + moment.month * 100 + moment.day)
    }

    /// Reads `2024-10-29`, with or without a time of day behind it; nil for anything else.
    public init?(_ text: String) {
        let bytes = text.utf8
        guard bytes.count == 10 || bytes.dropFirst(10).first == UInt8(ascii: "T") else { return nil }
        // Millions of days are read from a large graph: digits one by one, without looking at characters.
        var digits: Int32 = 0
        for (place, byte) in bytes.prefix(10).enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                digits = digits * 10 + Int32(byte - UInt8(ascii: "0"))
            }
        }
        let (year, month, day) = (Int(digits / 10_000), Int(digits / 100 % 100), Int(digits % 100))
        guard (1...12).contains(month), (1...LocalDateTime.days(inMonth: month, of: year)).contains(day)
        else {
            return nil
        }
        number = digits
    }

    /// Orders by time.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    /// ISO 8601: `2024-10-29`.
    public var description: String {
        let (year, rest) = Int(number).quotientAndRemainder(dividingBy: 10_000)
        return "\(padded(year, 4))-\(padded(rest / 100, 2))-\(padded(rest % 100, 2))"
    }
}

/// A stretch of days, open at either side.
public struct DayWindow: Hashable, Sendable {
    /// The first day; nil for none.
    public var first: Day?
    /// The last day; nil for none.
    public var last: Day?

    /// All documents, dated or not.
    public static let always = DayWindow()

    /// Makes a window.
    public init(first: Day? = nil, last: Day? = nil) {
        self.first = first
        self.last = last
    }

    func contains(_ day: Day?) -> Bool {
        guard self != .always else { return true }
        guard let day else { return false }
        return first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
    }
}
