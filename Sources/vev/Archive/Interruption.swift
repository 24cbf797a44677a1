import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Whether somebody asked the run to stop: Ctrl-C, or the signals that end a session.
///
/// The first signal lets the run finish what it has in hand and keep it; a second one ends it at once.
struct Interruption: Sendable {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// Begins to listen.
    init() {
        for number in Self.signals {
            signal(number) { number in
                requested.store(number, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }

    /// Whether a signal came.
    var isRequested: Bool { requested.load(ordering: .relaxed) != 0 }

    /// Ends the process by the signal that came, so that a script around it stops too.
    func passOn() {
        let number = requested.load(ordering: .relaxed)
        guard number != 0 else { return }
        signal(number, SIG_DFL)
        // To the process, since this thread may be one that takes no signals; it may take a moment to arrive.
        kill(getpid(), number)
        sleep(1)
    }
}

/// The signal that came; a handler may neither allocate nor lock, and an atomic needs neither.
private let requested = Atomic<Int32>(0)
