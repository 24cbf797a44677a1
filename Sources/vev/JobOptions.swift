import ArgumentParser

/// The option that says how many documents are worked on at a time.
struct JobOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Work on this many documents at a time; as many as there are cores without it. The output is the same.",
            valueName: "number"
        ),
        transform: requiring(
            { text in Int(text).flatMap { $0 >= 1 ? $0 : nil } },
            else: "must be a whole number of at least 1"
        )
    )
    var jobs: Int?

    /// More jobs than cores would only take memory.
    var count: Int { min(jobs ?? Terminal.cores, Terminal.cores) }
}
