extension CompiledLists {
    /// Compiles lists.
    ///
    /// - Parameter sources: what they are made from: paths, sizes, times. ``init(file:sources:)`` asks for the same.
    public init(compiling lists: [Gazetteer], sources: [UInt8]) { self.init(lists, sources: sources) }

    /// Writes the compiled form to a file, wholly or not at all, see ``SharedBytes/write(_:to:)``.
    public func write(to path: String) { SharedBytes.write(owner.bytes, to: path) }
}
