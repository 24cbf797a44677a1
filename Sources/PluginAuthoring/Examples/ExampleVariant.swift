import Foundation

/// The forms in which every example is run: what is found may not depend on them, only its offsets may.
public enum ExampleVariant: String, CaseIterable, Sendable {
    /// As it is written.
    case plain
    /// Behind an emoji of several scalars and a blank line.
    case behindEmoji = "behind an emoji"
    /// With accents as combining marks.
    case decomposed
    /// With CRLF line ends before and behind.
    case crlf = "with CRLF"

    /// The example's text in this form.
    func text(_ text: String) -> String {
        switch self {
        case .plain: text
        case .behindEmoji: "👩‍🚀\n\n" + text
        case .decomposed: text.decomposedStringWithCanonicalMapping
        case .crlf: "\r\n" + text.replacingOccurrences(of: "\n", with: "\r\n") + "\r\n"
        }
    }

    /// The text of a mention found in this form, as the plain example has it.
    func plain(_ mention: String) -> String {
        mention.precomposedStringWithCanonicalMapping.replacingOccurrences(of: "\r\n", with: "\n")
    }
}
