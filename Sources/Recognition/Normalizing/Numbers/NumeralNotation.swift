import DocumentModel

/// How a language writes numerals: the signs before decimals and between groups of three digits.
///
/// A rule names them in the fields `decimal` and `group`, each a string of signs. Where the digits leave no
/// doubt, a sign is also read against the convention: "3.5" and "1,234.56" mean one thing only.
struct NumeralNotation {
    private let decimal: Set<Character>
    private let group: Set<Character>

    init(decimal: String = ".", group: String = ", ") {
        self.decimal = Set(decimal)
        self.group = Set(group.map(Self.plain))
    }

    /// The number that digits and signs between them write; nil when the groups are not of three digits.
    func number(_ text: some StringProtocol) -> DecimalNumber? {
        var runs = [""]
        var signs: [Character] = []
        for character in text {
            if character.isASCIIDigit {
                runs[runs.count - 1].append(character)
            } else {
                signs.append(Self.plain(character))
                runs.append("")
            }
        }
        guard runs.last != "" else { return nil }
        return number(runs, signs)
    }

    private func number(_ runs: [String], _ signs: [Character]) -> DecimalNumber? {
        guard hasDecimals(runs, signs) else {
            return isGrouped(runs[...], signs[...]) ? DecimalNumber(runs.joined()) : nil
        }
        let whole = runs.dropLast()
        let isGrouped = isGrouped(whole, signs.dropLast(), by: group.union(Self.points))
        guard isGrouped || whole == [""] else { return nil }
        return DecimalNumber(whole.joined() + "." + runs[runs.count - 1])
    }

    /// Whether the last sign stands before decimals.
    private func hasDecimals(_ runs: [String], _ signs: [Character]) -> Bool {
        guard let last = signs.last, Self.points.union(decimal).contains(last) else { return false }
        if signs.count > 1 { return signs.count { $0 == last } == 1 }
        return !group.contains(last) || runs[0].first == "0" || !isGrouped(runs[...], signs[...])
    }

    /// Whether one sign cuts the digits into threes; one that stands there twice cannot mean decimals.
    private func isGrouped(
        _ runs: ArraySlice<String>,
        _ signs: ArraySlice<Character>,
        by known: Set<Character>? = nil
    ) -> Bool {
        guard let head = runs.first, let sign = signs.first else { return runs.first != "" }
        return (1...3).contains(head.count) && runs.dropFirst().allSatisfy { $0.count == 3 }
            && signs.allSatisfy { $0 == sign } && ((known ?? group).contains(sign) || signs.count > 1)
    }

    private static let points: Set<Character> = [".", ","]

    /// A sign without the difference between kinds of space and apostrophe.
    private static func plain(_ sign: Character) -> Character {
        switch sign {
        case "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}": " "
        case "’": "'"
        default: sign
        }
    }
}

extension Character {
    /// Whether the character is one of 0 to 9.
    var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
