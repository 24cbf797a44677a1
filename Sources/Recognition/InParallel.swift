import Foundation
import Synchronization

/// Does two things at once, the second on the calling thread, and waits for both.
///
/// The first gets a thread of its own: where several tasks of Swift's concurrency come here at once, they
/// hold all threads of the common pool, and would wait until the system notices.
package func inParallel<First: Sendable, Second>(
    _ first: @escaping @Sendable () -> First,
    _ second: () -> Second
) -> (First, Second) {
    let result = SharedResult<First>()
    let group = DispatchGroup()
    group.enter()
    Thread.detachNewThread {
        result.value.withLock { $0 = first() }
        group.leave()
    }
    let second = second()
    group.wait()
    // The group was left only after the value was stored.
    return (result.value.withLock { $0! }, second)
}

private final class SharedResult<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
