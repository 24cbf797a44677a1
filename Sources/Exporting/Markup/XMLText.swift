extension String {
    /// The text for XML 1.0, inside an element or an attribute.
    ///
    /// XML 1.0 cannot hold most control characters, not even escaped: each becomes the visible
    /// symbol for it, one character for one, so that offsets stay right.
    var xml: String {
        var result = ""
        for scalar in unicodeScalars { result += Self.xml(scalar) }
        return result
    }

    private static func xml(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "\r": "&#13;"
        case "\n", "\t": String(scalar)
        case "\u{0}"..."\u{1F}": String(UnicodeScalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
        default: String(scalar)
        }
    }

    /// The text for an attribute, whose tabs and line breaks a reader would turn into blanks.
    var xmlAttribute: String {
        xml.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "&#10;")
            .split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "&#9;")
    }

    /// The text as an XML name token: letters, digits, dots and hyphens stay, every other byte is `_` and its code.
    var xmlToken: String {
        var token = ""
        for byte in utf8 {
            let scalar = Unicode.Scalar(byte)
            let stays =
                byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
                || byte == 0x2D || byte == 0x2E
            token += stays ? String(scalar) : "_" + hexadecimal(byte)
        }
        return token
    }
}

/// Two hexadecimal digits, in capitals.
func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
}
