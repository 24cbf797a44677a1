import DocumentModel

extension LocalDateTime {
    /// Easter Sunday of a year, by the Gregorian reckoning of the western churches.
    public static func easter(_ year: Int) -> LocalDateTime {
        let golden = year.floored(by: 19).remainder
        let (century, yearOfCentury) = year.floored(by: 100)
        let lunarCorrection = (8 * century + 13) / 25
        let epact = (19 * golden + century - century / 4 - lunarCorrection + 15).floored(by: 30).remainder
        let fullMoon = epact - (golden + 11 * epact) / 319
        let toSunday = (2 * (century % 4) + 2 * (yearOfCentury / 4) - yearOfCentury % 4 - fullMoon + 32)
            .floored(by: 7).remainder
        let days = fullMoon + toSunday
        let month = (days + 90) / 25
        return LocalDateTime(year: year, month: month, day: (days + month + 19) % 32)
    }
}
