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

    /// An amount of one unit.
    init?(_ number: DecimalNumber, _ unit: [String: String]) {
        guard let unit = unit["unit"].flatMap({ TimeUnit($0, times: Int(unit["times"] ?? "") ?? 1) }),
            let number = number.multiplied(by: DecimalNumber(unit.times)), DecimalNumber(0) < number,
            number < DecimalNumber(10_000_000)
        else { return nil }
        self.number = number
        grain = unit.grain
    }

    /// What the fields tell, and behind it what `_to` and `rest` do, in ever smaller units; nil when they tell none, or not so.
    static func all(_ fields: TimeFields) -> [TimeAmount]? {
        guard let first = TimeAmount(fields) else { return nil }
        var amounts = [first]
        let far = TimeFields(capture: fields.capture, suffix: "_to")
        if far.has("count", "unit", "half") {
            guard let second = TimeAmount(far) else { return amounts }
            amounts.append(second)
        }
        if let rest = fields["rest"] {
            guard let pieces = AmountPieces(rest, fields.capture.lexicon)?.pieces else { return nil }
            for piece in pieces {
                guard let number = NumberReader(fields.capture).cardinal(piece.amount),
                    let amount = TimeAmount(number, piece.unit)
                else { return nil }
                amounts.append(amount)
            }
        }
        let ranks = amounts.map(\.grain.rank)
        return zip(ranks, ranks.dropFirst()).allSatisfy { $0 > $1 } ? amounts : nil
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
    /// The moment that lies all of them away; nil when one is open or has no whole units.
    func moment(from base: LocalDateTime, _ direction: TimeFields.Direction) -> LocalDateTime? {
        var moment = base
        for amount in self {
            guard let (count, grain) = amount.whole else { return nil }
            moment = moment.adding(direction == .past ? -count : count, grain)
        }
        return moment.hasWrittenYear ? moment : nil
    }

    /// The sum as an ISO 8601 duration, the larger units first: `P3Y6M`, `PT1H30M`, `PXW`.
    var timex: String {
        let pieces = flatMap(\.pieces)
        let days = pieces.filter { !$0.isClock }.map { $0.number + $0.letter }.joined()
        let clock = pieces.filter(\.isClock).map { $0.number + $0.letter }.joined()
        return "P" + days + (clock.isEmpty ? "" : "T" + clock)
    }
}
