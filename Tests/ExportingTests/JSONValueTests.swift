import DocumentModel
import Exporting
import TestSupport
import Testing

@Suite("values in JSON")
struct JSONValueTests {
    @Test(
        "each kind has the members that the contract names",
        arguments: [
            (Value(.number(SampleGraph.decimal("10000"))), #"{"number":"10000"}"#),
            (Value(.quantity(SampleGraph.decimal("12.5"), unit: "%")), #"{"number":"12.5","unit":"%"}"#),
            (
                Value(.quantity(SampleGraph.decimal("12.5"), unit: "km")),
                #"{"number":"12.5","unit":"km","si-number":"12500","si-unit":"m"}"#
            ),
            (
                Value(.money(SampleGraph.decimal("1200000000"), currency: "NOK"), modifier: .lessThan),
                #"{"number":"1200000000","currency":"NOK","modifier":"less-than"}"#
            ),
            (Value(.time(TimeValue(timex: "P3D"))), #"{"timex":"P3D"}"#),
            (
                Value(.time(TimeValue(timex: "2024-W43", from: monday, to: nextMonday, grain: .week))),
                #"{"timex":"2024-W43","from":"2024-10-21","to":"2024-10-28","grain":"week"}"#
            ),
            (
                Value(.time(TimeValue(timex: "2024-10-21TMO", from: sixOClock, to: noon, grain: .day))),
                #"{"timex":"2024-10-21TMO","from":"2024-10-21T06:00:00","to":"2024-10-21T12:00:00","grain":"day"}"#
            ),
            (
                Value(.time(TimeValue(timex: "2024-10-21T00", from: monday, grain: .hour))),
                #"{"timex":"2024-10-21T00","from":"2024-10-21T00:00:00","grain":"hour"}"#
            ),
        ]
    )
    func members(value: Value, json: String) {
        var builder = GraphBuilder(text: "x")
        builder.mention("x", "any", value: value)
        let line = JSONExporter().string(builder.graph())
        #expect(line.contains("\"value\":\(json),\"entity\""))
        #expect(line.contains("\"value\":\(json),\"mentions\""))
    }

    private static let monday = LocalDateTime(year: 2024, month: 10, day: 21)
    private static let nextMonday = LocalDateTime(year: 2024, month: 10, day: 28)
    private static let sixOClock = LocalDateTime(year: 2024, month: 10, day: 21, hour: 6)
    private static let noon = LocalDateTime(year: 2024, month: 10, day: 21, hour: 12)
}
