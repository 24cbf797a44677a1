/// Reads a pattern of Python's `regex` and writes it for PCRE2, construct by construct.
///
/// Most of the two languages is the same. What differs in spelling is spelled
/// anew; what PCRE2 lacks, or would read as something else, is an obstacle.
struct PythonPatternReader {
    /// What a pattern is matched over.
    enum Scope {
        case text
        /// One token: nothing in the pattern may reach over white space, and its ends are the token's.
        case token
    }

    private(set) var output = ""
    private(set) var options: Set<Character>
    var hasNumberedReferences = false
    let scope: Scope
    let scalars: [Unicode.Scalar]
    var index = 0

    init(_ text: String, options: Set<Character>, scope: Scope) {
        scalars = Array(text.unicodeScalars)
        self.options = options
        self.scope = scope
    }

    mutating func read() throws(ImportObstacle) {
        while index < scalars.count { try step() }
    }

    private mutating func step() throws(ImportObstacle) {
        switch scalars[index] {
        case "\\": try escape(inClass: false)
        case "[": try characterClass()
        case "(" where follows("(?#"): copy(through: ")")
        case "(" where follows("(?"): try group()
        case "{": try brace()
        case "#" where options.contains("x"): copy(through: "\n")
        case ".": put(1, scope == .token ? "\\S" : ".")
        case "^": put(1, scope == .token ? TokenVocabulary.start : "^")
        case "$": put(1, scope == .token ? TokenVocabulary.end : "$")
        // YAML would take it for a byte order mark.
        case "\u{FEFF}": put(1, "\\x{FEFF}")
        default: copy(1)
        }
    }

    // MARK: Moving

    func follows(_ text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

    mutating func copy(_ count: Int) {
        let end = min(index + count, scalars.count)
        for scalar in scalars[index..<end] { output.unicodeScalars.append(scalar) }
        index = end
    }

    mutating func copy(through end: Unicode.Scalar) {
        let last = scalars[index...].firstIndex(of: end) ?? scalars.count - 1
        copy(last + 1 - index)
    }

    /// Writes another spelling for the next scalars.
    mutating func put(_ count: Int, _ text: String) {
        output += text
        index = min(index + count, scalars.count)
    }

    /// The text from an offset ahead up to an end; nil when the end does not come.
    func ahead(_ offset: Int, upTo end: Unicode.Scalar) -> String? {
        guard index + offset <= scalars.count else { return nil }
        let rest = scalars[(index + offset)...]
        guard let last = rest.firstIndex(of: end) else { return nil }
        var text = ""
        text.unicodeScalars.append(contentsOf: rest[..<last])
        return text
    }

    // MARK: Groups and options

    private mutating func group() throws(ImportObstacle) {
        let letters = scalars[(index + 2)...].prefix {
            $0.isASCII && $0.properties.isAlphabetic || $0 == "-" || "01".unicodeScalars.contains($0)
        }
        let next = index + 2 + letters.count
        guard let first = letters.first, next < scalars.count, ":)".unicodeScalars.contains(scalars[next]),
            first.properties.isAlphabetic || first == "-", letters.map(String.init).joined() != "R"
        else { return copy(2) }
        let parts = letters.split(separator: "-", omittingEmptySubsequences: false)
        let on = try PythonOptions.letters(parts[0].map(String.init).joined())
        let off = try PythonOptions.letters(parts.dropFirst().flatMap { $0.map(String.init) }.joined())
        if scalars[next] == ":" {
            let negated = off.isEmpty ? "" : "-\(String(off.sorted()))"
            return put(letters.count + 3, "(?\(String(on.sorted()))\(negated):")
        }
        guard off.isEmpty else {
            throw ImportObstacle(
                "an option is turned off for the rest of the pattern",
                "write (?-i:…) around that part"
            )
        }
        // In Python an option in the middle holds for the whole pattern.
        options.formUnion(on)
        index = next + 1
    }

    // MARK: Braces

    private mutating func brace() throws(ImportObstacle) {
        guard let text = ahead(1, upTo: "}") else { return put(1, "\\{") }
        if text.wholeMatch(of: /[0-9]+(?:,[0-9]*)?/) != nil { return copy(text.unicodeScalars.count + 2) }
        if text.wholeMatch(of: /,[0-9]*/) != nil {
            return put(text.unicodeScalars.count + 2, "{0\(text)}")
        }
        if text.wholeMatch(of: /(?:[0-9]+<=?)?[eids](?:<=?.*)?|.*[eids]<=?[0-9].*/) != nil {
            throw ImportObstacle("PCRE2 has no fuzzy matching ({\(text)})", "list the spellings that occur")
        }
        put(1, "\\{")
    }

    // MARK: Classes

    private mutating func characterClass() throws(ImportObstacle) {
        copy(1)
        if index < scalars.count, scalars[index] == "^" {
            copy(1)
            if scope == .token { output += "\\s" }
        }
        if index < scalars.count, scalars[index] == "]" { put(1, "\\]") }
        while index < scalars.count, scalars[index] != "]" {
            if scalars[index] == "\\" {
                try escape(inClass: true)
            } else if follows("[:"), let name = ahead(2, upTo: ":") {
                copy(name.unicodeScalars.count + 3)
            } else {
                copy(1)
            }
        }
        copy(1)
    }
}
