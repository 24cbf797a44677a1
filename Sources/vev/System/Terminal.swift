import DocumentReading

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What is asked of the terminal and the process around it.
enum Terminal {
    /// Whether colours are wanted on standard output when nobody said: see no-color.org.
    static var wantsColor: Bool {
        OpenFile.standardOutput.isTerminal
            && (environment("NO_COLOR") ?? "").isEmpty
            && environment("TERM") != "dumb"
    }

    /// Prints one message on standard error; there is nobody to tell when that fails.
    static func complain(_ message: String) {
        try? OpenFile.standardError.write(Array("vev: \(message)\n".utf8))
    }

    /// Prints a text on standard error that is no complaint.
    static func tell(_ text: String) {
        try? OpenFile.standardError.write(Array(text.utf8))
    }

    /// A closed pipe then shows as the result of a write, not as a signal that ends the process.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    /// The number of cores that work can run on.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
