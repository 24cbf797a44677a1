/// The options of Python's `regex`, as letters within a pattern and as bits of a number.
enum PythonOptions {
    /// What Presidio sets when a file says nothing: `i`, `m` and `s`.
    static let presidioDefault: Set<Character> = ["i", "m", "s"]

    /// The options that PCRE2 has too, of letters such as `iu`; the others are an obstacle.
    static func letters(_ text: String) throws(ImportObstacle) -> Set<Character> {
        var options: Set<Character> = []
        var rest = Substring(text)
        while let letter = rest.first {
            if rest.hasPrefix("V0") {
                rest = rest.dropFirst(2)
                continue
            }
            rest = rest.dropFirst()
            switch letter {
            case "i", "m", "s", "x": options.insert(letter)
            case "u": break
            default: throw refusal("(?\(letter)…)")
            }
        }
        return options
    }

    /// The options of a number such as `re.IGNORECASE | re.MULTILINE`.
    static func bits(_ number: Int) throws(ImportObstacle) -> Set<Character> {
        let known: [(bit: Int, letter: Character)] = [(0x02, "i"), (0x08, "m"), (0x10, "s"), (0x40, "x")]
        // UNICODE and VERSION0 are what PCRE2 does anyway.
        let harmless = 0x20 | 0x2000
        let others = known.reduce(number & ~harmless) { $0 & ~$1.bit }
        guard number >= 0, others == 0 else { throw refusal("the bits \(others) of global_regex_flags") }
        return Set(known.filter { number & $0.bit != 0 }.map(\.letter))
    }

    private static func refusal(_ option: String) -> ImportObstacle {
        ImportObstacle(
            "the option \(option) means nothing in a plugin",
            "write the pattern so that it does without"
        )
    }
}
