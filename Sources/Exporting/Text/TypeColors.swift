/// One terminal colour a type.
///
/// The sixteen colours of the terminal's own theme, because only those are
/// known to be legible on its background.
public struct TypeColors: Sendable {
    private static let codes = [35, 36, 33, 32, 34, 31, 95, 96, 93, 92, 94, 91]
    private let positions: [String: Int]

    /// Gives each of the types a colour of its own, as far as there are colours; order does not matter.
    public init(types: some Sequence<String>) {
        let sorted = Set(types).sorted()
        positions = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    }

    /// The escape sequence that starts a type's colour.
    func start(_ type: String) -> String {
        let position = positions[type] ?? type.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
        return "\u{1B}[1;\(Self.codes[position % Self.codes.count])m"
    }

    /// The escape sequence that ends any colour.
    static let end = "\u{1B}[0m"
}
