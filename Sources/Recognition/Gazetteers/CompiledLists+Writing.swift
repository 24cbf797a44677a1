import Foundation

extension CompiledLists {
    /// Compiles lists.
    ///
    /// - Parameter sources: what they are made from: paths, sizes, times. ``init(file:sources:)`` asks for the same.
    public init(compiling lists: [Gazetteer], sources: [UInt8]) { self.init(lists, sources: sources) }

    /// Writes the compiled form to a file, wholly or not at all: under another name first, then renamed.
    ///
    /// Two processes that write at once each have a name of their own; the last to rename wins, and readers keep what
    /// they have mapped. Without permission or room nothing happens, because the file is only there to save time.
    public func write(to path: String) {
        let temporary = "\(path).\(getpid()).\(UInt64.random(in: 0 ... .max))"
        // Only readable, so that nobody changes by mistake what other processes have mapped.
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR)
        guard file >= 0 else { return }
        let isWritten = Self.write(owner.bytes, to: file)
        guard close(file) == 0, isWritten, rename(temporary, path) == 0 else {
            unlink(temporary)
            return
        }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            let count = Foundation.write(file, piece.baseAddress, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
