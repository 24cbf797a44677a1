/// Texts made of the characters that a piece of pattern names, repeated.
struct PumpTexts {
    /// The texts: each character alone, each two in turn, and all in the order of the pattern.
    let texts: [String]

    /// How many characters are tried in pairs.
    private static let mostCharacters = 10
    private static let length = 48

    init(of pattern: String) {
        let characters = Self.characters(in: pattern)
        let few = characters.prefix(Self.mostCharacters)
        let pairs = few.flatMap { first in few.filter { $0 != first }.map { "\(first)\($0)" } }
        texts = (few.map(String.init) + pairs + [String(characters)]).map(Self.repeated)
    }

    private static func repeated(_ text: String) -> String {
        String(repeating: text, count: max(1, length / max(1, text.count)))
    }

    /// A character for each class and each letter of the pattern, each once.
    private static func characters(in pattern: String) -> [Character] {
        var found: [Character] = []
        var rest = Substring(pattern)
        while !rest.isEmpty {
            guard let character = next(&rest), !found.contains(character) else { continue }
            found.append(character)
        }
        return found
    }

    /// Takes one piece of the pattern; gives a character that it names.
    private static func next(_ rest: inout Substring) -> Character? {
        if rest.hasPrefix("(?") || rest.hasPrefix("(*") {
            rest = rest.dropFirst(2).drop { !":>)=!('".contains($0) }.dropFirst()
            return nil
        }
        let first = rest.removeFirst()
        guard first == "\\" else {
            return "()[]{}*+?|^$-\n ".contains(first) ? nil : first == "." ? "a" : first
        }
        guard let kind = rest.popFirst() else { return nil }
        return escaped(kind, &rest)
    }

    private static func escaped(_ kind: Character, _ rest: inout Substring) -> Character? {
        switch kind {
        case "d": return "1"
        case "w": return "a"
        case "s", "h": return " "
        case "p": return property(&rest)
        case "b", "B", "A", "z", "Z", "Q", "E", "K", "G", "k", "g": return nil
        case "n": return "\n"
        case "t": return "\t"
        default: return kind.isLetter || kind.isNumber ? "-" : kind
        }
    }

    /// The character for `\p{Lu}` and its like.
    private static func property(_ rest: inout Substring) -> Character? {
        let name = rest.hasPrefix("{") ? rest.dropFirst().prefix { $0 != "}" } : rest.prefix(1)
        rest = rest.dropFirst(name.count + (rest.hasPrefix("{") ? 2 : 0))
        switch name.first {
        case "N": return "1"
        case "P", "S": return "-"
        case "Z": return " "
        default: return name == "Lu" ? "A" : "a"
        }
    }
}
