/// A value as SQLite stores it.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    /// Text that is at hand as UTF-8; the caller answers for its validity.
    case utf8([UInt8])
    case blob([UInt8])

    /// A whole number, or null for nil.
    public init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }

    /// A text, or null for nil.
    public init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }

    /// The whole number; nil for anything else.
    public var integer: Int? { if case .integer(let number) = self { Int(number) } else { nil } }

    /// The text; nil for anything else.
    public var text: String? {
        switch self {
        case .text(let text): text
        case .utf8(let bytes): String(decoding: bytes, as: UTF8.self)
        case .null, .integer, .real, .blob: nil
        }
    }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
    ExpressibleByNilLiteral
{
    /// Makes a whole number.
    public init(integerLiteral number: Int64) { self = .integer(number) }

    /// Makes a number that may have a fraction.
    public init(floatLiteral number: Double) { self = .real(number) }

    /// Makes a text.
    public init(stringLiteral text: String) { self = .text(text) }

    /// Makes null.
    public init(nilLiteral: ()) { self = .null }
}
