/// What the tokenizer needs to know of a Unicode scalar: whether it is part of a word, and its lower-case form.
///
/// Scalars below 0x600 (Latin, Greek, Cyrillic and the combining marks between
/// them) are looked up in a table made once; the rest ask the standard library.
struct ScalarTable: Sendable {
    static let shared = ScalarTable()
    private static let tableSize: UInt32 = 0x600

    private let isWordByScalar: [Bool]
    private let foldedByScalar: [UInt32]

    private init() {
        let scalars = (0..<Self.tableSize).map { Unicode.Scalar($0)! }
        isWordByScalar = scalars.map(Self.lookUpIsWord)
        foldedByScalar = scalars.map(Self.lookUpFolded)
    }

    /// Whether the scalar is a letter, a digit or a mark.
    func isWord(_ scalar: UInt32) -> Bool {
        if scalar < Self.tableSize { return isWordByScalar[Int(scalar)] }
        return Unicode.Scalar(scalar).map(Self.lookUpIsWord) ?? false
    }

    /// The scalar in lower case; typographic hyphens and apostrophes become their ASCII forms.
    func folded(_ scalar: UInt32) -> UInt32 {
        if scalar < Self.tableSize { return foldedByScalar[Int(scalar)] }
        switch scalar {
        case 0x2010, 0x2011: return 0x2D
        case 0x2018, 0x2019, 0x02BC: return 0x27
        default: return Unicode.Scalar(scalar).map(Self.lookUpFolded) ?? scalar
        }
    }

    private static func lookUpIsWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
            true
        default: false
        }
    }

    private static func lookUpFolded(_ scalar: Unicode.Scalar) -> UInt32 {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first!.value : scalar.value
    }
}

/// The hyphen and the apostrophe after folding.
enum FoldedMark {
    static let hyphen: UInt32 = 0x2D
    static let apostrophe: UInt32 = 0x27
}
