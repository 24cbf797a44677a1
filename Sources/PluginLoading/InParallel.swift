import Dispatch
import Synchronization

/// Does two things at once, the second on the calling thread, and waits for both.
func inParallel<First: Sendable, Second>(
    _ first: @escaping @Sendable () -> First,
    _ second: () -> Second
) -> (First, Second) {
    let result = SharedResult<First>()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) { result.value.withLock { $0 = first() } }
    let second = second()
    group.wait()
    // The group was left only after the value was stored.
    return (result.value.withLock { $0! }, second)
}

private final class SharedResult<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
