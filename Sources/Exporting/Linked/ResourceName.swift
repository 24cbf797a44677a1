extension String {
    /// The text as part of an IRI: ASCII letters, digits and `-._~` stay, every other byte is percent-encoded.
    var iriPart: String {
        var result = ""
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + hexadecimal(byte)
            }
        }
        return result
    }

    /// The IRI of a document with this id.
    var documentIRI: String { "urn:vev:document:" + iriPart }

    /// A hyphenated name as vocabularies write classes: `work-of-art` becomes `WorkOfArt`.
    var className: String {
        split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
