extension StringProtocol {
    /// The number of terminal columns that the text fills: wide characters two, combining marks none.
    public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Character {
    /// A cluster is as wide as its widest scalar; U+FE0F asks for the emoji form, which is wide.
    fileprivate var displayWidth: Int {
        if isASCII { return 1 }
        if unicodeScalars.contains("\u{FE0F}") { return 2 }
        return unicodeScalars.reduce(0) { max($0, $1.displayWidth) }
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        if properties.isEmojiPresentation || isEastAsianWide { return 2 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return 1
        }
    }

    /// Unicode's East Asian Width W and F outside the emoji, by block.
    private var isEastAsianWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            true
        default:
            false
        }
    }
}
