import DocumentModel

extension Value {
    /// The value in a few characters, for a table: `approx 12.5 %`, `1200000000 NOK`, `2024-W43`.
    package var shortText: String {
        let text =
            switch content {
            case .number(let number): number.description
            case .quantity(let number, let unit): "\(number) \(unit)"
            case .money(let number, let currency): "\(number) \(currency)"
            case .time(let time): time.timex
            }
        return modifier.map { "\($0.rawValue) \(text)" } ?? text
    }
}
