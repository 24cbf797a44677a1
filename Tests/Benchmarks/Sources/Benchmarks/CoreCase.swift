/// Something that Vev's core and a plain side both find.
struct CoreCase {
    let name: String
    /// What the plain side is called.
    let against: String
    /// How many bytes both sides read.
    let comparedBytes: Int
    let core: MatchingCore
    /// The names of what is found, by number.
    let rules: [String]
    let plain: (_ text: [UInt8]) -> PlainSide

    /// The plain side over one text.
    struct PlainSide {
        /// What is timed.
        let timed: () -> [Found]
        /// What must be found besides, which is not timed.
        var untimed: [Found] = []
    }
}

/// What was measured of a case.
struct CoreResult {
    let bytes: Int
    let vev: Samples
    let plain: Samples
    let comparison: Comparison
    let differences: [String]
}

extension CoreCase {
    /// Runs both sides in turn on the same bytes, after a first run of each that is not counted.
    func compare(_ text: [UInt8], samples: Int) -> CoreResult {
        let side = plain(text)
        let expected = side.timed() + side.untimed
        let found = core.found(in: core.candidates(in: text))
        var (vev, plain) = (Samples(), Samples())
        for _ in 0..<samples {
            _ = plain.measure(side.timed)
            _ = vev.measure { core.candidates(in: text) }
        }
        let comparison = Comparison(of: found, with: expected)
        return CoreResult(
            bytes: text.count,
            vev: vev,
            plain: plain,
            comparison: comparison,
            differences: comparison.lines(rules: rules, text: text)
        )
    }

    /// Vev alone on more text, cold patterns warmed up before.
    func measureAlone(_ text: [UInt8], samples: Int) -> Samples {
        var vev = Samples()
        for _ in 0..<samples { _ = vev.measure { core.candidates(in: text) } }
        return vev
    }
}
