/// How ``CompiledLists`` lie in a run of bytes: a header, then the sections, each at a multiple of 8 bytes.
///
/// The order of bytes is the machine's; a header from another one does not have the magic number that is expected.
enum CompiledForm {
    /// The first bytes of a file.
    struct Header: BitwiseCopyable {
        /// "Vevlists" on a little-endian machine.
        var magic = Self.magicNumber
        /// The version of this form; raise it whenever a section, a record or a hash function changes.
        var version = Self.currentVersion
        /// The number of bytes in all.
        var size: UInt64 = 0
        /// The checksum of everything behind it.
        var checksum: UInt64 = 0
        var sections = Sections()

        static let magicNumber: UInt64 = 0x7374_7369_6c76_6556
        static let currentVersion: UInt64 = 2
    }

    /// Where each section lies.
    struct Sections: BitwiseCopyable {
        /// What the lists were made from; see ``CompiledLists/init(file:sources:)``.
        var sources = Section()
        var lists = Section()
        var columns = Section()
        var text = Section()
        var spellings = Section()
        var entries = Section()
        var slots = Section()
        var beginnings = Section()
        var continuations = Section()
    }

    /// A section's place in bytes from the start, and the number of its values.
    struct Section: BitwiseCopyable {
        var offset = 0
        var count = 0

        /// Whether that many values of a type lie inside of the bytes.
        func holds<Element>(_: Element.Type, _ bytes: UnsafeRawBufferPointer) -> Bool {
            offset >= 0 && offset % 8 == 0 && offset <= bytes.count && count >= 0
                && count <= (bytes.count - offset) / MemoryLayout<Element>.stride
        }
    }

    /// The number of bytes in front of what the checksum covers.
    static let uncheckedSize = 32
}
