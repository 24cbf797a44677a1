import DocumentModel

/// Rejects what a pattern cannot: days that do not exist, and false check digits.
public enum Validator: String, CaseIterable, Sendable {
    /// The numbers of the text are a day of the calendar: day, month and year, year first when it has four digits, or the
    /// month first behind slashes.
    case calendar
    /// The Luhn check digit of payment cards (ISO/IEC 7812-1).
    case luhn
    /// A check digit by weights modulo 11, weights 2 to 7 from the right (as in Norwegian organization and account numbers).
    case mod11 = "mod-11"
    /// The remainder 1 modulo 97 of IBANs (ISO 13616, ISO/IEC 7064).
    case mod97 = "mod-97"

    /// Whether the text passes.
    public func accepts(_ text: String) -> Bool {
        switch self {
        case .calendar: Self.isDay(text)
        case .luhn: Self.luhn(Self.digits(text))
        case .mod11: Self.mod11(Self.digits(text))
        case .mod97: Self.mod97(text)
        }
    }

    private static func digits(_ text: String) -> [Int] {
        text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    }

    private static func isDay(_ text: String) -> Bool {
        let numbers = text.split { !($0.isASCII && $0.isNumber) }
        guard numbers.count == 3, let first = Int(numbers[0]), let second = Int(numbers[1]),
            let third = Int(numbers[2])
        else { return false }
        if numbers[0].count == 4 { return LocalDateTime.isDay(third, month: second, year: first) }
        return LocalDateTime.isDay(first, month: second, year: third)
            || text.contains("/") && LocalDateTime.isDay(second, month: first, year: third)
    }

    private static func luhn(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            let doubled = item.element * (item.offset % 2 == 1 ? 2 : 1)
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return digits.count > 1 && sum % 10 == 0
    }

    private static func mod11(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            sum + item.element * (item.offset == 0 ? 1 : (item.offset - 1) % 6 + 2)
        }
        return digits.count > 1 && sum % 11 == 0
    }

    private static func mod97(_ text: String) -> Bool {
        let characters = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard characters.count > 4 else { return false }
        let rearranged = characters.dropFirst(4) + characters.prefix(4)
        let remainder = rearranged.reduce(0) { remainder, character in
            let value = character.wholeNumberValue ?? Int(character.asciiValue!) - 55
            return (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return remainder == 1
    }
}
