/// A place in a pattern that names a group by its number: `\1`, `\g{-1}`, `(?1)`, `(?(1)…`.
///
/// References and fragments bring groups of their own, so the number that PCRE2 has to see
/// is another than the author's, who counts the groups of the text at hand. It is
/// written in four digits, so that it can be put in once all groups are counted.
struct NumberedReference {
    /// What stands in front of the number when it is written out.
    let prefix: String
    /// What stands behind it.
    let suffix: String
    /// -1 counts back from here, 1 counts on from here, 0 counts from the beginning of the text.
    let direction: Int
    /// The author's number.
    let number: Int
    /// How many bytes it takes as it is written.
    let length: Int

    /// How it may begin, longest first, with what it is written out as.
    private static let forms: [(opening: String, closing: String, prefix: String, suffix: String)] = [
        ("\\g{", "}", "\\g{", "}"), ("\\g<", ">", "\\g<", ">"), ("\\g'", "'", "\\g'", "'"),
        ("\\g", "", "\\g{", "}"), ("(?(", "", "(?(", ""), ("(?", "", "(?", ""), ("\\", "", "\\g{", "}"),
    ]

    /// Reads what begins a stretch of pattern; nil when no group is named by its number there.
    init?(_ bytes: ArraySlice<UInt8>) {
        for form in Self.forms where bytes.starts(with: form.opening.utf8) {
            let rest = bytes.dropFirst(form.opening.utf8.count)
            let signs: [UInt8: Int] = [UInt8(ascii: "-"): -1, UInt8(ascii: "+"): 1]
            let direction = form.opening == "\\" ? 0 : rest.first.flatMap { signs[$0] } ?? 0
            let digits = rest.dropFirst(abs(direction)).prefix { (0x30...0x39).contains($0) }
            guard let first = digits.first, first != 0x30, digits.count <= 3,
                let number = Int(String(decoding: digits, as: UTF8.self)),
                bytes[digits.endIndex...].starts(with: form.closing.utf8)
            else { continue }
            (prefix, suffix) = (form.prefix, form.suffix)
            (self.direction, self.number) = (direction, number)
            length = digits.endIndex + form.closing.utf8.count - bytes.startIndex
            return
        }
        return nil
    }

    /// The index of the group among those of the author's text, when so many have been opened before this place.
    func index(opened: Int) -> Int {
        switch direction {
        case -1: opened - number
        case 1: opened + number - 1
        default: number - 1
        }
    }

    /// The reference with a number for PCRE2, always of the same length.
    func text(_ number: Int) -> String {
        let digits = String(number)
        return prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + suffix
    }
}
