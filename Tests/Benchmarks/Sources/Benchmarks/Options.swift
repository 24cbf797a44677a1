import Foundation

/// What is measured, and with what.
struct Options {
    var parts: [String] = []
    var files: [String] = []
    var isQuick = false

    static let usage = """
        usage: Benchmarks core|growth|latency [--quick] TEXT...
               Benchmarks text MEGABYTES
               Benchmarks rules|names COUNT TEXT...
               Benchmarks plain BYTES TEXT...
               Benchmarks side rules|names|PLUGIN MATERIAL TEXT SAMPLES
        """

    init(_ arguments: [String]) {
        for argument in arguments {
            switch argument {
            case "--quick": isQuick = true
            case _ where parts.isEmpty: parts.append(argument)
            default: files.append(argument)
            }
        }
    }

    /// How often each side runs.
    var samples: Int { isQuick ? 3 : 5 }
}
