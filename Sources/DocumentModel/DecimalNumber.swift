/// An exact decimal number: a significand times a power of ten.
///
/// Numbers in text are decimal and may be long; binary floating point would
/// turn "0,1" into something else. The significand holds 38 digits.
public struct DecimalNumber: Hashable, Sendable {
    /// The digits, without trailing zeros; 0 for zero.
    public let significand: Int128
    /// The power of ten; 0 for zero.
    public let exponent: Int

    /// Makes a number in its one canonical form.
    public init(significand: Int128, exponent: Int = 0) {
        var (digits, power) = (significand, exponent)
        while digits != 0, digits % 10 == 0 {
            digits /= 10
            power += 1
        }
        self.significand = digits
        self.exponent = digits == 0 ? 0 : power
    }

    /// Makes a whole number.
    public init(_ whole: Int) {
        self.init(significand: Int128(whole))
    }

    /// Reads `-12.5`: ASCII digits with at most one point; nil for anything else or for more than 38 digits.
    public init?(_ text: some StringProtocol) {
        var (digits, scale): (Int128, Int?) = (0, nil)
        var (negative, any) = (false, false)
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: ".") where scale == nil: scale = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
                let (sum, carry) = shifted.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
                if overflow || carry { return nil }
                digits = sum
                scale = scale.map { $0 + 1 }
                any = true
            default: return nil
            }
        }
        guard any else { return nil }
        self.init(significand: negative ? -digits : digits, exponent: -(scale ?? 0))
    }

    /// The product; nil when it needs more than 38 digits.
    public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
        return overflow ? nil : DecimalNumber(significand: product, exponent: exponent + other.exponent)
    }

    /// The sum; nil when it needs more than 38 digits.
    public func adding(_ other: DecimalNumber) -> DecimalNumber? {
        let power = min(exponent, other.exponent)
        guard let left = scaled(to: power), let right = other.scaled(to: power) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : DecimalNumber(significand: sum, exponent: power)
    }

    /// The quotient, rounded to 15 places behind the point; nil when it needs more than 38 digits or the divisor is 0.
    public func divided(by other: DecimalNumber) -> DecimalNumber? {
        let places = 15
        let power = other.exponent - places
        guard other.significand != 0, exponent >= power, let numerator = scaled(to: power) else { return nil }
        let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: other.significand)
        let isUp = rest.magnitude >= other.significand.magnitude - rest.magnitude
        let step: Int128 = (numerator < 0) == (other.significand < 0) ? 1 : -1
        return DecimalNumber(significand: isUp ? quotient + step : quotient, exponent: -places)
    }

    /// The power; nil when it needs more than 38 digits.
    public func raised(to exponent: Int) -> DecimalNumber? {
        guard significand.magnitude != 1 || significand < 0 else {
            let (power, overflow) = self.exponent.multipliedReportingOverflow(by: exponent)
            return overflow || abs(power) > 1_000 ? nil : DecimalNumber(significand: 1, exponent: power)
        }
        guard (-99...99).contains(exponent) else { return nil }
        var product: DecimalNumber? = DecimalNumber(1)
        for _ in 0..<abs(exponent) { product = product?.multiplied(by: self) }
        return exponent < 0 ? product.flatMap(DecimalNumber(1).divided) : product
    }

    /// The value as an `Int`; nil when it has a fraction or does not fit.
    public var whole: Int? {
        guard exponent >= 0, let digits = scaled(to: 0) else { return nil }
        return Int(exactly: digits)
    }

    private func scaled(to power: Int) -> Int128? {
        guard exponent - power < 38 else { return significand == 0 ? 0 : nil }
        var digits = significand
        for _ in power..<max(exponent, power) {
            let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            digits = shifted
        }
        return digits
    }
}

extension DecimalNumber: Comparable {
    /// Orders by size.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        let negated = DecimalNumber(significand: -right.significand, exponent: right.exponent)
        if let difference = left.adding(negated) { return difference.significand < 0 }
        return left.approximate < right.approximate
    }

    private var approximate: Double { Double(description) ?? 0 }
}

extension DecimalNumber: CustomStringConvertible {
    /// Plain decimal notation, `1200000000` or `-0.5`: no exponent, no grouping, no trailing zeros.
    public var description: String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let wholeDigits = digits.count + exponent
        if wholeDigits > 0 { return "\(sign)\(digits.prefix(wholeDigits)).\(digits.dropFirst(wholeDigits))" }
        return "\(sign)0.\(String(repeating: "0", count: -wholeDigits))\(digits)"
    }
}
