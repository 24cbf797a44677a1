import DocumentModel

/// Adds the pieces of a written number up, in the order of the text.
///
/// A group collects what is below the next magnitude ("two hundred and five"); a magnitude multiplies the
/// group and adds it to the total.
struct NumberSum {
    private var total = DecimalNumber(0)
    private var group: DecimalNumber?
    private var smallestMagnitude: DecimalNumber?
    private var last: NumberPart?
    private var isConnected = false

    /// The number that pieces make together; nil when they make none.
    static func value(of parts: [NumberPart]) -> DecimalNumber? {
        guard let first = parts.first else { return nil }
        if first.kind == .sign {
            return value(of: Array(parts.dropFirst()))?.multiplied(by: first.value)
        }
        if let point = parts.firstIndex(where: { $0.kind == .point }) {
            return decimal(parts[..<point], parts[(point + 1)...])
        }
        var sum = NumberSum()
        for part in mergingFractions(parts) {
            guard sum.add(part) else { return nil }
        }
        return sum.isConnected ? nil : sum.total.adding(sum.group ?? DecimalNumber(0))
    }

    /// "three point one four million": the pieces behind the point are a row of digits, magnitudes apart.
    private static func decimal(
        _ whole: ArraySlice<NumberPart>,
        _ behind: ArraySlice<NumberPart>
    ) -> DecimalNumber? {
        let row = behind.prefix { $0.kind != .magnitude }
        let digits = row.map { "\($0.value)".prefix($0.kind == .ten && row.count > 1 ? 1 : .max) }
        guard !row.isEmpty, row.allSatisfy({ [.unit, .ten, .numeral].contains($0.kind) }),
            let before = whole.isEmpty ? DecimalNumber(0) : value(of: Array(whole)),
            let number = DecimalNumber("\(before).\(digits.joined())")
        else { return nil }
        return value(of: [NumberPart(.numeral, number)] + behind.dropFirst(row.count))
    }

    /// The pieces with each numerator multiplied into its fraction, and without "of a" behind one.
    private static func mergingFractions(_ parts: [NumberPart]) -> [NumberPart] {
        var merged: [NumberPart] = []
        for part in parts where part.kind != .joint {
            if merged.last?.kind == .fraction, part.kind == .unit, part.value == DecimalNumber(1) { continue }
            if part.kind == .fraction, let numerator = merged.last, numerator.kind == .unit,
                let product = numerator.value.multiplied(by: part.value)
            {
                merged[merged.count - 1] = NumberPart(.fraction, product)
            } else {
                if part.kind == .magnitude { detachFraction(in: &merged) }
                merged.append(part)
            }
        }
        return merged
    }

    /// A fraction of the magnitude behind it, not of the one before it: "a billion and three quarters of a million".
    private static func detachFraction(in parts: inout [NumberPart]) {
        guard let fraction = parts.last, fraction.kind == .fraction,
            parts.dropLast().last(where: { $0.kind != .connector })?.kind == .magnitude
        else { return }
        parts[parts.count - 1] = NumberPart(.numeral, fraction.value)
    }

    private mutating func add(_ part: NumberPart) -> Bool {
        let isAdded =
            switch part.kind {
            case .numeral: addNumeral(part.value)
            case .unit: addUnit(part.value)
            case .ten: addTen(part.value)
            case .hundred: multiplyUnit(part.value)
            case .magnitude: multiplyGroup(part.value)
            case .fraction: addFraction(part.value)
            case .connector: last != nil && !isConnected
            case .ordinal, .point, .sign, .joint: false
            }
        isConnected = part.kind == .connector
        if !isConnected { last = part }
        return isAdded
    }

    /// A numeral opens a group, or follows a hundred: "3 hundred and 21".
    private mutating func addNumeral(_ value: DecimalNumber) -> Bool {
        let followsHundred = last?.kind == .hundred && value < DecimalNumber(100)
        return (group == nil || followsHundred) && addToGroup(value)
    }

    /// A unit opens a group, or follows a hundred, or follows a ten directly.
    private mutating func addUnit(_ value: DecimalNumber) -> Bool {
        let followsTen = last?.kind == .ten && !isConnected && value < DecimalNumber(10)
        return (group == nil || last?.kind == .hundred || followsTen) && addToGroup(value)
    }

    /// A ten opens a group, or follows a hundred, or a unit and a connector: "five and twenty".
    private mutating func addTen(_ value: DecimalNumber) -> Bool {
        let followsDigit =
            isConnected && last.map { $0.kind == .unit && $0.value < DecimalNumber(10) } ?? false
        return (group == nil || last?.kind == .hundred || followsDigit) && addToGroup(value)
    }

    /// A hundred multiplies all of a group below it, as in "twenty-one hundred", or else the unit before it.
    private mutating func multiplyUnit(_ value: DecimalNumber) -> Bool {
        guard let group, let unit = last else { return addToGroup(value) }
        let factor = group < DecimalNumber(100) ? group : unit.value
        guard [.unit, .ten, .numeral, .fraction].contains(unit.kind), !isConnected,
            let more = value.adding(DecimalNumber(-1)).flatMap(factor.multiplied)
        else { return false }
        return addToGroup(more)
    }

    /// A fraction behind a magnitude is one of it, as in "a million and a half".
    private mutating func addFraction(_ value: DecimalNumber) -> Bool {
        guard last == nil || isConnected else { return false }
        guard let magnitude = last, magnitude.kind == .magnitude else { return addToGroup(value) }
        return value.multiplied(by: magnitude.value).map { addToGroup($0) } ?? false
    }

    /// A smaller magnitude than the last one closes its own group; a greater one multiplies all before it.
    private mutating func multiplyGroup(_ magnitude: DecimalNumber) -> Bool {
        guard !isConnected || group == nil, magnitude != smallestMagnitude else { return false }
        if let smallest = smallestMagnitude, smallest > magnitude {
            guard let sum = (group ?? DecimalNumber(1)).multiplied(by: magnitude).flatMap(total.adding) else {
                return false
            }
            total = sum
        } else {
            let before = last == nil ? DecimalNumber(1) : total.adding(group ?? DecimalNumber(0))
            guard let product = before?.multiplied(by: magnitude) else { return false }
            total = product
        }
        group = nil
        smallestMagnitude = magnitude
        return true
    }

    private mutating func addToGroup(_ value: DecimalNumber) -> Bool {
        group = (group ?? DecimalNumber(0)).adding(value)
        return group != nil
    }
}
