import DocumentModel

/// Which year is meant where the text does not say it in full.
enum YearPolicy {
    /// The year of two digits: the one from 79 years before the reference to 20 years after it, or to as many after it as the
    /// option says.
    static func year(ofTwoDigits digits: Int, _ reference: LocalDateTime?, ahead: String? = nil) -> Int {
        let last = (reference?.year ?? 2029) + (ahead.flatMap { Int($0) }.map { min($0, 99) } ?? 20)
        return last - (last - digits).floored(by: 100).remainder
    }

    /// The first year of a decade of two digits: the last such decade that was over before the reference's
    /// began.
    static func decade(ofTwoDigits digits: Int, _ reference: LocalDateTime?) -> Int {
        let last = (reference?.year ?? 2029) / 10 * 10 - 10
        return last - (last - digits).floored(by: 100).remainder
    }

    /// The year in which something that comes every year is meant.
    ///
    /// - Parameter place: its first and last day in a year; nil in a year that has none.
    static func year(
        ofYearly place: (Int) -> ClosedRange<LocalDateTime>?,
        _ reference: LocalDateTime,
        shift: Int?,
        _ direction: TimeFields.Direction?
    ) -> Int? {
        let today = reference.midnight
        let years = (reference.year - 9...reference.year + 9).filter { place($0) != nil }
        switch (shift, direction) {
        case (let shift?, _) where shift > 0:
            return years.filter { place($0)!.lowerBound > today }.dropFirst(shift - 1).first
        case (let shift?, _) where shift < 0:
            return years.filter { place($0)!.upperBound < today }.dropLast(-shift - 1).last
        case (_, .past):
            return years.last { place($0)!.lowerBound <= today }
        case (_, .future):
            return years.first { place($0)!.upperBound >= today }
        default:
            return years.min { abs($0 - reference.year) < abs($1 - reference.year) }
        }
    }
}
