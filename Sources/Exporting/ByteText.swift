extension [UInt8] {
    /// Appends text as UTF-8.
    mutating func write(_ text: String) { append(contentsOf: text.utf8) }

    /// Appends text and a line break.
    mutating func line(_ text: String = "") {
        write(text)
        append(UInt8(ascii: "\n"))
    }
}
