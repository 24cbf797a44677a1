import Vev

/// What the names in a plugin may look like.
public enum PluginNaming {
    /// Whether a text can be a plugin's id: words of lower-case letters and digits, joined by hyphens.
    public static func isID(_ text: String) -> Bool {
        text.utf8.count <= 64 && text.wholeMatch(of: /[a-z][a-z0-9]*(?:-[a-z0-9]+)*/) != nil
    }

    /// What ``isID(_:)`` asks for, for messages.
    public static let idRequirement =
        "lower-case letters a to z, digits and single hyphens, a letter first, at most 64 of them"

    /// The folder of rules for every language.
    static let anyLanguage = "any"

    /// The folder for a language tag as somebody wrote it: `en_US` and `EN-US` are `en-US`; nil when it is no tag.
    public static func languageFolder(_ tag: String) -> String? {
        let parts = tag.replacing("_", with: "-").split(separator: "-", omittingEmptySubsequences: false)
        guard let main = parts.first, main.wholeMatch(of: /[A-Za-z]{2,8}/) != nil,
            parts.dropFirst().allSatisfy({ $0.wholeMatch(of: /[A-Za-z0-9]{1,8}/) != nil })
        else { return nil }
        let rest = parts.dropFirst().map { $0.count == 2 ? $0.uppercased() : String($0) }
        return ([main.lowercased()] + rest).joined(separator: "-")
    }

    /// A name of letters, digits and hyphens made from any text: `ZIP_CODE` and `ZipCode` are `zip-code`.
    static func slug(_ text: String) -> String {
        var words = ""
        var isLower = false
        for character in text.prefix(longestSlug) {
            if isLower, character.isUppercase { words += "-" }
            words += character.isLetter || character.isNumber ? character.lowercased() : "-"
            isLower = character.isLowercase
        }
        let slug = words.split(separator: "-").joined(separator: "-")
        return slug.isEmpty ? codes(text) : slug
    }

    private static let longestSlug = 60

    /// A name for a text without letters: the codes of its characters.
    private static func codes(_ text: String) -> String {
        let codes = text.unicodeScalars.prefix(6).map { "u" + String($0.value, radix: 16) }
        return codes.isEmpty ? "unnamed" : codes.joined(separator: "-")
    }
}

/// Gives names that are not taken yet.
struct UniqueNames {
    private var taken: Set<String> = ["language-words"]
    private var counts: [String: Int] = [:]

    /// The name itself, or with the first free number behind it.
    mutating func unique(_ name: String) -> String {
        var candidate = name
        while !taken.insert(candidate).inserted {
            let number = counts[name, default: 1] + 1
            counts[name] = number
            candidate = "\(name)-\(number)"
        }
        return candidate
    }
}
