import Foundation
import PatternMatching

/// A pattern of Python's `regex` as one of PCRE2 that means the same.
struct PythonPattern: Hashable {
    /// The pattern, without its options.
    let body: String
    /// The options that hold for all of it, of `i`, `m`, `s` and `x`.
    let options: Set<Character>
    /// Whether it names a group by its number.
    let hasNumberedReferences: Bool

    /// Translates a pattern.
    ///
    /// - Parameter options: those that are set from outside, of `i`, `m`, `s` and `x`.
    init(
        _ text: String,
        options: Set<Character> = [],
        scope: PythonPatternReader.Scope = .text
    ) throws(ImportObstacle) {
        // A pattern is matched over composed text.
        let composed = text.precomposedStringWithCanonicalMapping
        var reader = PythonPatternReader(composed, options: options, scope: scope)
        try reader.read()
        body = reader.output.withoutControlCharacters
        self.options = reader.options
        hasNumberedReferences = reader.hasNumberedReferences
    }

    /// The pattern with its options in front.
    var source: String { options.isEmpty ? body : "(?\(letters))\(body)" }

    /// The pattern as a group with options of its own.
    var group: String { "(?\(letters):\(body))" }

    private var letters: String { String(options.sorted()) }

    /// Makes sure that PCRE2 takes a pattern, with the vocabulary of tokens put in.
    static func check(_ source: String) throws(ImportObstacle) {
        do throws(PatternError) {
            _ = try Pattern(TokenVocabulary.expand(source))
        } catch {
            throw ImportObstacle("PCRE2 does not take the pattern: \(error.message)", "rewrite that part")
        }
    }
}

extension String {
    /// The pattern with control characters by their numbers, as a rule file may not hold them; tabs and line breaks stay.
    fileprivate var withoutControlCharacters: String {
        var (written, isEscaped) = (String.UnicodeScalarView(), false)
        for scalar in unicodeScalars {
            if (scalar.value < 0x20 || scalar.value == 0x7F) && !"\t\n\r".unicodeScalars.contains(scalar) {
                if isEscaped { written.removeLast() }
                written.append(contentsOf: "\\x{\(String(scalar.value, radix: 16))}".unicodeScalars)
                isEscaped = false
            } else {
                written.append(scalar)
                isEscaped = scalar == "\\" && !isEscaped
            }
        }
        return String(written)
    }
}
