extension PythonPatternReader {
    /// Writes what a backslash begins.
    mutating func escape(inClass: Bool) throws(ImportObstacle) {
        guard index + 1 < scalars.count else { return copy(1) }
        let letter = scalars[index + 1]
        switch letter {
        case "u": try codePoint(digits: 4)
        case "U": try codePoint(digits: 8)
        case "N" where ahead(2, upTo: "}") != nil:
            throw ImportObstacle("PCRE2 knows no characters by name (\\N{…})", "write the character itself")
        case "L", "Q", "E", "C", "l":
            throw ImportObstacle(
                letter == "L" ? "PCRE2 has no named lists (\\L<…>)" : "Python knows no \\\(letter)",
                letter == "L" ? "declare the list as a gazetteer and name it in double braces" : "remove it"
            )
        case "Z" where !inClass: put(2, scope == .token ? TokenVocabulary.end : "\\z")
        case "A" where !inClass && scope == .token: put(2, TokenVocabulary.start)
        case "m" where !inClass: put(2, "\\b(?=\\w)")
        case "M" where !inClass: put(2, "\\b(?<=\\w)")
        case "g" where !inClass: groupReference()
        case "W" where !inClass && scope == .token: put(2, "[^\\w\\s]")
        case "D" where !inClass && scope == .token: put(2, "[^\\d\\s]")
        case "s" where !inClass && scope == .token: put(2, "(?!)")
        case "1"..."9" where !inClass:
            hasNumberedReferences = true
            copy(2)
        default: copy(2)
        }
    }

    private mutating func codePoint(digits: Int) throws(ImportObstacle) {
        let text = scalars[(index + 2)...].prefix(digits).map(String.init).joined()
        guard text.utf8.count == digits, let value = UInt32(text, radix: 16), Unicode.Scalar(value) != nil
        else {
            throw ImportObstacle(
                "'\\\(scalars[index + 1])\(text)' is no character",
                "write the character itself"
            )
        }
        put(digits + 2, "\\x{\(text)}")
    }

    /// `\g<name>` refers back in Python; in PCRE2 it would match the group's pattern anew.
    private mutating func groupReference() {
        guard index + 2 < scalars.count, scalars[index + 2] == "<", let name = ahead(3, upTo: ">") else {
            return copy(2)
        }
        let isNumber = Int(name) != nil
        if isNumber { hasNumberedReferences = true }
        put(name.unicodeScalars.count + 4, isNumber ? "\\g{\(name)}" : "\\k<\(name)>")
    }
}
