import DocumentModel
import Foundation
import Vev

/// Vev as one side among peers: the same work over the same file, reported as the peers report it.
struct SidePart {
    /// What to do: `rules`, `names`, or a standard plugin's id.
    let work: String
    /// The file of the rules or names.
    let material: String
    let text: String
    let samples: Int

    init?(_ arguments: [String]) {
        guard arguments.count == 4, let samples = Int(arguments[3]) else { return nil }
        (work, material, text, self.samples) = (arguments[0], arguments[1], arguments[2], samples)
    }

    func run() throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: text)))
        var loading = Samples()
        switch work {
        case "rules":
            let core = try loading.measure { try MatchingCore(rules: try rules()) }
            try report(loading, core, bytes)
        case "names":
            let core = try loading.measure { try MatchingCore(names: try names()) }
            try report(loading, core, bytes)
        default:
            let extractor = try loading.measure { try Extractor(configuration) }
            try report(loading, extractor, bytes)
        }
    }

    private var configuration: Extractor.Configuration {
        Extractor.Configuration(plugins: [work], language: StandardPlugins.language)
    }

    private func rules() throws -> [PatternRule] {
        try String(contentsOfFile: material, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(PatternRule.self, from: Data($0.utf8))
        }
    }

    private func names() throws -> [String] {
        try String(contentsOfFile: material, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func report(_ loading: Samples, _ core: MatchingCore, _ bytes: [UInt8]) throws {
        let found = core.found(in: core.candidates(in: bytes))
        var times = Samples()
        for _ in 0..<samples { _ = times.measure { core.candidates(in: bytes) } }
        try print(loading, times, found.count, sum: found.reduce(0) { $0 &+ $1.mixed })
    }

    private func report(_ loading: Samples, _ extractor: Extractor, _ bytes: [UInt8]) throws {
        let documents = BenchmarkText.pieces(of: bytes)
        var (times, found) = (Samples(), 0)
        for _ in 0...samples {
            found = try times.measure {
                try documents.reduce(0) { try $0 + extractor.extract($1).annotations.count }
            }
        }
        try print(loading, times.withoutFirst, found, sum: nil)
    }

    private func print(_ loading: Samples, _ times: Samples, _ found: Int, sum: UInt64?) throws {
        let report = Report(
            load_seconds: loading.median,
            seconds: times.seconds,
            found: found,
            sum: sum.map(String.init)
        )
        Swift.print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
    }

    /// Named as the peers name it.
    private struct Report: Encodable {
        let load_seconds: Double
        let seconds: [Double]
        let found: Int
        let sum: String?
    }
}

extension Found {
    /// A number for the sum over all that was found; the peers in C++ mix theirs likewise.
    fileprivate var mixed: UInt64 {
        let (rule, start, end) = (UInt64(rule), UInt64(start), UInt64(end))
        let mixed = ((rule &* 1_000_003 &+ start) &* 1_000_003 &+ end) &* 0x9e37_79b9_7f4a_7c15
        return mixed ^ (mixed >> 31)
    }
}
