/// What the tokenizer needs to know of a Unicode scalar: its kind, and its lower-case form.
///
/// Scalars of one or two bytes (Latin, Greek, Cyrillic, Hebrew, Arabic and the combining marks between them) are
/// looked up in a table made once; the rest ask the standard library.
struct ScalarTable: @unchecked Sendable {
    static let shared = ScalarTable()
    /// All scalars that UTF-8 writes in at most two bytes.
    private static let tableSize: UInt32 = 0x800

    /// What a scalar is to the tokenizer.
    enum Kind: UInt32 {
        case mark, space, word
    }

    /// A scalar's lower-case form and, in the two lowest bits, its kind.
    struct Entry {
        fileprivate let bits: UInt32

        fileprivate init(_ scalar: UInt32) {
            let known = Unicode.Scalar(scalar)
            let isWord = known.map(ScalarTable.lookUpIsWord) ?? false
            let kind: Kind = isWord ? .word : ScalarTable.isSpace(scalar) ? .space : .mark
            bits = (known.map(ScalarTable.lookUpFolded) ?? scalar) << 2 | kind.rawValue
        }

        @inline(__always) var isWord: Bool { bits & 3 == Kind.word.rawValue }
        @inline(__always) var isSpace: Bool { bits & 3 == Kind.space.rawValue }
        @inline(__always) var folded: UInt32 { bits >> 2 }
    }

    // Holds `tableSize` entries, is never changed after `init`, and is never freed: there is one table a process.
    private let entries: UnsafePointer<Entry>

    private init() {
        let made = UnsafeMutablePointer<Entry>.allocate(capacity: Int(Self.tableSize))
        for scalar in 0..<Self.tableSize { (made + Int(scalar)).initialize(to: Entry(scalar)) }
        entries = UnsafePointer(made)
    }

    @inline(__always)
    subscript(scalar: UInt32) -> Entry {
        scalar < Self.tableSize ? entries[Int(scalar)] : Self.beyondTable(scalar)
    }

    // Apart, so that the table's look-up stays small enough to be inlined.
    @inline(never)
    private static func beyondTable(_ scalar: UInt32) -> Entry { Entry(scalar) }

    /// Whether the scalar is a letter, a digit or a mark.
    func isWord(_ scalar: UInt32) -> Bool { self[scalar].isWord }

    /// The scalar in lower case; typographic hyphens and apostrophes become their ASCII forms.
    func folded(_ scalar: UInt32) -> UInt32 { self[scalar].folded }

    /// White space, and the invisible marks that may stand between words.
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
            0x2060, 0x3000, 0xFEFF:
            true
        default: false
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
        switch scalar.value {
        case 0x2010, 0x2011: return 0x2D
        case 0x2018, 0x2019: return 0x27
        default: break
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first!.value : scalar.value
    }
}

/// The hyphen and the apostrophe after folding.
enum FoldedMark {
    static let hyphen: UInt32 = 0x2D
    static let apostrophe: UInt32 = 0x27
}
