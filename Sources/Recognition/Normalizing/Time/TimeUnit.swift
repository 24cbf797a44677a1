import DocumentModel

/// A unit in which time is counted: a calendar unit, or some of them at once, such as a fortnight.
struct TimeUnit {
    let grain: TimeValue.Grain
    /// How many of the grain the unit holds.
    let times: Int
    /// Whether only the Saturday and Sunday of a week are meant.
    let isWeekend: Bool

    init?(_ name: String, times: Int = 1) {
        isWeekend = name == "weekend"
        guard let grain = isWeekend ? .week : TimeValue.Grain(rawValue: name) else { return nil }
        self.grain = grain
        self.times = times
    }
}

extension TimeValue.Grain {
    /// ISO 8601's letter of a unit in a duration, and how many of it one of this grain is.
    var isoUnit: (letter: String, count: Int) {
        switch self {
        case .second: ("S", 1)
        case .minute: ("M", 1)
        case .hour: ("H", 1)
        case .day: ("D", 1)
        case .week: ("W", 1)
        case .month: ("M", 1)
        case .quarter: ("M", 3)
        case .year: ("Y", 1)
        case .decade: ("Y", 10)
        case .century: ("Y", 100)
        }
    }

    /// The next finer unit that a fraction can be written in, and how many of it make one of this grain.
    var finer: (grain: TimeValue.Grain, count: Int)? {
        switch self {
        case .minute: (.second, 60)
        case .hour: (.minute, 60)
        case .day: (.hour, 24)
        case .week: (.day, 7)
        case .year: (.month, 12)
        case .second, .month, .quarter, .decade, .century: nil
        }
    }

    /// TIMEX3 for a period of this grain of which nothing is known.
    var unknownTimex: String {
        switch self {
        case .second, .minute, .hour: "XXXX-XX-XXTXX"
        case .day: "XXXX-XX-XX"
        case .week: "XXXX-WXX"
        case .month: "XXXX-XX"
        case .quarter: "XXXX-QX"
        case .year: "XXXX"
        case .decade: "XXX"
        case .century: "XX"
        }
    }
}
