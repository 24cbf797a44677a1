import DocumentModel

/// An amount of time: a number of units, or an open number of them.
struct TimeAmount {
    /// How many; nil when the text leaves it open.
    let number: DecimalNumber?
    let grain: TimeValue.Grain

    /// Reads `count`, `half`, `unit` and `times`; nil when there is no unit or no count.
    init?(_ fields: TimeFields) {
        guard let unit = fields.unit else { return nil }
        grain = unit.grain
        if fields["count"] == "X" {
            number = nil
            return
        }
        let half = fields.has("half") ? DecimalNumber(significand: 5, exponent: -1) : nil
        let whole = fields.number("count")
        guard let counted = half.map({ $0.adding(whole ?? DecimalNumber(0)) }) ?? whole,
            let number = counted.multiplied(by: DecimalNumber(unit.times)), DecimalNumber(0) < number,
            number < DecimalNumber(10_000_000)
        else { return nil }
        self.number = number
    }

    /// The amount in whole units: its own, or finer ones; nil when it is open or has no such form.
    var whole: (count: Int, grain: TimeValue.Grain)? {
        guard let number else { return nil }
        if let count = number.whole { return (count, grain) }
        guard let finer = grain.finer,
            let count = number.multiplied(by: DecimalNumber(finer.count))?.whole
        else { return nil }
        return (count, finer.grain)
    }

    /// The pieces of ISO 8601's duration, as number, letter and whether it belongs behind the `T`.
    fileprivate var pieces: [(number: String, letter: String, isClock: Bool)] {
        let unit = grain.isoUnit
        guard let number else { return [("X", unit.letter, grain.isClock)] }
        guard let whole, whole.grain != grain, let size = grain.finer?.count else {
            let scaled = number.multiplied(by: DecimalNumber(unit.count)) ?? number
            return [(scaled.description, unit.letter, grain.isClock)]
        }
        let (count, rest) = whole.count.quotientAndRemainder(dividingBy: size)
        let finer = (String(rest), whole.grain.isoUnit.letter, whole.grain.isClock)
        return count == 0 ? [finer] : [(String(count), unit.letter, grain.isClock), finer]
    }
}

extension [TimeAmount] {
    /// The sum as an ISO 8601 duration, the larger units first: `P3Y6M`, `PT1H30M`, `PXW`.
    var timex: String {
        let pieces = flatMap(\.pieces)
        let days = pieces.filter { !$0.isClock }.map { $0.number + $0.letter }.joined()
        let clock = pieces.filter(\.isClock).map { $0.number + $0.letter }.joined()
        return "P" + days + (clock.isEmpty ? "" : "T" + clock)
    }
}
