/// The words of a text, and what stands right beside each.
struct WordRuns {
    struct Word {
        let range: Range<Int>
        /// Whether nothing but white space, without an empty line, lies between it and the word before.
        let followsSpace: Bool
        /// Whether a hyphen or an apostrophe binds it to the word before.
        let isBoundBefore: Bool
        /// Whether a hyphen binds it to the word behind.
        var isBoundBehind = false
    }

    private(set) var words: [Word] = []

    private static let hyphens = "-\u{2010}\u{2011}"
    private static let apostrophes = "'‘’ʼ"

    init(_ text: [UInt8]) {
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        var (offset, start, between) = (0, nil as Int?, "".unicodeScalars)
        for scalar in scalars {
            let isPart = Self.isPart(scalar)
            if isPart, start == nil { start = offset }
            if !isPart {
                if let first = start { add(first..<offset, behind: between) }
                if start != nil { between = "".unicodeScalars }
                start = nil
                between.append(scalar)
            }
            offset += UTF8.width(scalar)
        }
        if let first = start { add(first..<offset, behind: between) }
    }

    private mutating func add(_ range: Range<Int>, behind between: String.UnicodeScalarView) {
        let mark = between.count == 1 && !words.isEmpty ? Character(between.first!) : " "
        let isHyphen = Self.hyphens.contains(mark)
        if isHyphen, !words.isEmpty { words[words.count - 1].isBoundBehind = true }
        let isSpace = between.allSatisfy { $0.properties.isWhitespace }
        words.append(
            Word(
                range: range,
                followsSpace: isSpace && between.count(where: { $0 == "\n" }) < 2,
                isBoundBefore: isHyphen || Self.apostrophes.contains(mark)
            )
        )
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isPart(scalar.value) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
            return true
        default: return false
        }
    }

    private static func isPart(_ ascii: UInt32) -> Bool {
        switch ascii {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
