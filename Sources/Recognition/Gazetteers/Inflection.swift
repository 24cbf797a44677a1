/// Suffixes that words of a language may carry, such as a genitive's: plugin data.
public struct Inflection: Sendable {
    /// The name by which lists and types ask for it.
    public let id: String
    /// The suffixes, in the order of preference.
    public let suffixes: [Suffix]
    /// What must follow the suffix of a name that no list knows; nil when such a name is never taken to carry one.
    public let before: LinkedPattern?

    /// Makes an inflection.
    public init(id: String, suffixes: [Suffix], before: LinkedPattern? = nil) {
        self.id = id
        self.suffixes = suffixes
        self.before = before
    }

    /// One suffix and where it may stand.
    public struct Suffix: Hashable, Sendable {
        /// What is written behind the base form, such as `s` or `’s`.
        public let text: [UInt8]
        /// The endings of which the base form must have one; empty for any.
        public let after: [[UInt8]]
        /// The endings of which the base form must have none.
        public let notAfter: [[UInt8]]

        /// Makes a suffix.
        public init(_ text: String, after: [String] = [], notAfter: [String] = []) {
            self.text = Array(text.utf8)
            self.after = after.map { Array($0.utf8) }
            self.notAfter = notAfter.map { Array($0.utf8) }
        }

        /// Whether the suffix may stand behind these bytes.
        public func fits(behind base: some RandomAccessCollection<UInt8>) -> Bool {
            (after.isEmpty || after.contains { base.ends(with: $0) })
                && !notAfter.contains { base.ends(with: $0) }
        }

        /// The word without the suffix; nil when it does not carry it.
        public func base(of word: [UInt8]) -> ArraySlice<UInt8>? {
            guard word.count > text.count, word[...].ends(with: text) else { return nil }
            let base = word.dropLast(text.count)
            return fits(behind: base) ? base : nil
        }
    }
}

extension RandomAccessCollection<UInt8> {
    /// Whether the last bytes are these.
    fileprivate func ends(with suffix: [UInt8]) -> Bool {
        count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
    }
}
