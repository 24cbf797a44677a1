/// The normalizers of dates, times of day, durations and sets of them.
///
/// They read these fields; each may also stand with `_to` behind its name, for the far end of an interval.
///
/// | field | content | meaning |
/// |---|---|---|
/// | `year` | 4 or 2 digits | a year; of 2 digits: from 79 years before to 20 after the reference |
/// | `month`, `day` | 1 to 12, 1 to 31 | parts of a date; a day alone is in the reference's month |
/// | `weekday` | 1 to 7, from Monday | a day of the week |
/// | `week`, `quarter`, `halfyear` | a number | of the year |
/// | `season` | SP, SU, FA, WI | three whole months; the winter of a year ends in its February |
/// | `decade` | 90, 199 or 1990 | of 2 digits: the last one over before the reference's decade began |
/// | `century` | 18 or 1800 | the years that begin with these digits |
/// | `holiday` | see ``HolidayRule`` | a day or some days that come every year |
/// | `shift`, `unit` | a number; second … century, weekend | a period counted from the reference's |
/// | `shift` | -1, 0, 1 | beside a weekday, month, season, holiday: the last, this, the next |
/// | `direction` | past, future | where to look for a day without a year or a time without a day; the side of an amount |
/// | `nth` | 1, 2 …, -1 for the last | which `unit` or `weekday` of what the other fields name |
/// | `counted` | a unit | what `nth` counts in the shifted `unit` |
/// | `beside` | after, before, closest | where the `weekday` lies from the annotation on the group `date` |
/// | `part`, `hours` | MO, MI, AF, EV, NI; such as 6-12 | a part of the day, and its hours |
/// | `hour`, `minute`, `second` | numbers | a time of day |
/// | `minutes`, `side` | a number; before, after | minutes before or after the hour |
/// | `dial` | 12 | a time ahead without a half of the day may as well be in the afternoon |
/// | `order` | day-first, month-first | how a day and a month in figures are read; see the option `day-order` |
/// | `era` | anything | the year is written in full, whatever its digits |
/// | `rest` | text | more amounts of ever smaller units |
/// | `zone` | Z, +01:00 | the zone of a time of day; told behind TIMEX3, and the interval is that zone's own time |
/// | `half` | anything | half an hour before the hour; or half a unit more than the count |
/// | `meridiem` | am, pm | the half of the day in which an hour up to 12 lies |
/// | `count`, `unit`, `times` | numbers; `X` for an open count | an amount of time |
/// | `modifier` | approx, before, after, start, mid, end … | how the words around bend the value |
///
/// A word gives the `value` that the lexicon has for it. A group that an annotation covers gives its number
/// (`count`, `day`, `nth` …) or its time (`date`, `from`, `to`).
///
/// Where the text leaves a choice:
/// - a weekday is the last one, the day of the reference included;
/// - a month, day, season or holiday without a year is in the year of the reference;
/// - a day stands before its month;
/// - a time of day without a day is on the day of the reference, an hour is one of 24.
///
/// Options of a plugin bend that: `weekday-side` (past, future, nearest), `day-order` (language, day-first, month-first),
/// `years-ahead` (how many years after the reference a year of two digits may lie).
///
/// `reference-date` reads a date like `date`; found in the head of a document without a reference, it is the reference.
///
/// Without a reference, TIMEX3 has `X` for what is unknown and there is no interval.
public enum TimeNormalizers {
    /// The normalizers by the names that rules use.
    public static let byName: [String: any Normalizer] = [
        "date": DateNormalizer(),
        "reference-date": DateNormalizer(),
        "time": ClockNormalizer(),
        "duration": DurationNormalizer(),
        "interval": IntervalNormalizer(),
        "offset": OffsetNormalizer(),
        "time-set": TimeSetNormalizer(),
    ]
}
