/// The normalized content of a number or date mention.
public struct Value: Hashable, Sendable {
    /// What is counted or when it is.
    public let content: Content
    /// What the words around it say of its exactness or side; nil when they say nothing.
    public let modifier: Modifier?

    /// Makes a value.
    public init(_ content: Content, modifier: Modifier? = nil) {
        self.content = content
        self.modifier = modifier
    }

    /// The kinds of content.
    public enum Content: Hashable, Sendable {
        /// A bare or ordinal number.
        case number(DecimalNumber)
        /// A number of a unit such as `km` or `%`.
        case quantity(DecimalNumber, unit: String)
        /// A number of a currency, by its ISO 4217 code.
        case money(DecimalNumber, currency: String)
        /// A date, a time of day, a duration or a set of them.
        case time(TimeValue)
    }

    /// How the words around a value bend it (TIMEX3's `mod`, extended to numbers).
    public enum Modifier: String, Hashable, Sendable, CaseIterable {
        case approx
        case lessThan = "less-than"
        case moreThan = "more-than"
        case before, after, start, mid, end
    }

    /// The number of a number, quantity or money; nil for times.
    public var number: DecimalNumber? {
        switch content {
        case .number(let number), .quantity(let number, _), .money(let number, _): number
        case .time: nil
        }
    }

    /// The time of a time value; nil for numbers.
    public var time: TimeValue? {
        if case .time(let time) = content { time } else { nil }
    }
}

/// A time expression's value: TIMEX3 text, and the interval of calendar time where it can be placed.
public struct TimeValue: Hashable, Sendable {
    /// TIMEX3's value attribute, such as `2024-W43`, `2024-10-28TMO`, `P3D`.
    public let timex: String
    /// The interval's first moment; nil when the expression cannot be placed on a calendar.
    public let from: LocalDateTime?
    /// The first moment behind the interval; nil like `from`, or when the interval has no end.
    public let to: LocalDateTime?
    /// The unit in which the text speaks.
    public let grain: Grain?

    /// Makes a time value.
    public init(timex: String, from: LocalDateTime? = nil, to: LocalDateTime? = nil, grain: Grain? = nil) {
        self.timex = timex
        self.from = from
        self.to = to
        self.grain = grain
    }

    /// Units of calendar time, from short to long.
    public enum Grain: String, Hashable, Sendable, CaseIterable {
        case second, minute, hour, day, week, month, quarter, year, decade, century

        /// Whether moments of this grain need a time of day to be written.
        public var isClock: Bool { self == .second || self == .minute || self == .hour }
    }
}
