import DocumentModel

extension JSONWriter {
    /// Writes a value; members that do not apply are left out.
    package mutating func write(_ value: Value) {
        object { json in
            switch value.content {
            case .number(let number):
                json.member("number", number.description)
            case .quantity(let number, let unit):
                json.member("number", number.description)
                json.member("unit", unit)
                if let si = value.inSI {
                    json.member("si-number", si.number.description)
                    json.member("si-unit", si.unit)
                }
            case .money(let number, let currency):
                json.member("number", number.description)
                json.member("currency", currency)
            case .time(let time):
                json.members(of: time)
            }
            if let modifier = value.modifier { json.member("modifier", modifier.rawValue) }
        }
    }

    private mutating func members(of time: TimeValue) {
        member("timex", time.timex)
        if let from = time.from { member("from", time.text(of: from)) }
        if let to = time.to { member("to", time.text(of: to)) }
        if let grain = time.grain { member("grain", grain.rawValue) }
    }
}

extension TimeValue {
    /// A bound of the interval in ISO 8601; both bounds are dates unless one of them needs a time of day.
    fileprivate func text(of bound: LocalDateTime) -> String {
        let needsClock = grain?.isClock == true || [from, to].contains { $0?.isMidnight == false }
        return needsClock ? bound.dateTimeText : bound.dateText
    }
}

extension LocalDateTime {
    /// A date, with its time of day unless that is midnight.
    package var shortText: String { isMidnight ? dateText : dateTimeText }

    var isMidnight: Bool { (hour, minute, second) == (0, 0, 0) }
}
