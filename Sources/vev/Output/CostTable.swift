import Vev

/// What the parts of a run cost, as a table for a person.
struct CostTable {
    let text: String

    init(_ profile: CostProfile) {
        let costs = profile.slowestFirst
        let total = costs.reduce(Duration.zero) { $0 + $1.cost.time }
        var table = TextTable([
            .numbers("TIME"), .numbers("SHARE"), .numbers("CALLS"), .numbers("MATCHES"), .words("RULE"),
        ])
        for (part, cost) in costs {
            table.append([
                Self.milliseconds(cost.time), Self.share(cost.time, of: total), "\(cost.attempts)",
                "\(cost.matches)", part.description,
            ])
        }
        table.append([Self.milliseconds(total), "", "", "", "in all, over all workers"])
        text = table.lines().map { $0 + "\n" }.joined()
    }

    private static func milliseconds(_ time: Duration) -> String {
        let microseconds = Int(time / .microseconds(1))
        let (whole, rest) = microseconds.quotientAndRemainder(dividingBy: 1000)
        return "\(whole).\(rest / 100) ms"
    }

    private static func share(_ time: Duration, of total: Duration) -> String {
        total == .zero ? "" : "\(Int((time / total * 100).rounded())) %"
    }
}
