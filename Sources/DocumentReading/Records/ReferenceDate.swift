import DocumentModel

/// The moment that relative dates count from, as users write it.
package struct ReferenceDate {
    package let time: LocalDateTime

    /// How a date is written, as the end of a message.
    package static let form = "must be a day that exists, written as 2024-10-29 or 2024-10-29T08:30"

    /// Reads it; a year needs its four digits, so that `24-10-29` is no date in antiquity.
    package init?(_ text: String) {
        let shape = text.prefix(10).map { $0.isASCII && $0.isNumber ? "0" : $0 }
        guard String(shape) == "0000-00-00", let time = LocalDateTime(iso8601: text) else { return nil }
        self.time = time
    }
}
