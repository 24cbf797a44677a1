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
        static let currentVersion: UInt64 = 1
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

    /// A sum that changes with any byte: four independent lanes, so that it runs at the speed of memory.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var lanes = SIMD4<UInt64>(1, 2, 3, 4)
        let blocks = bytes.count / 32
        for block in 0..<blocks {
            let words = bytes.loadUnaligned(fromByteOffset: block * 32, as: SIMD4<UInt64>.self)
            lanes = (lanes ^ words) &* 0x9e37_79b9_7f4a_7c15
            lanes ^= lanes &>> 29
        }
        var sum = TokenHash()
        for lane in 0..<4 {
            sum.add(UInt32(truncatingIfNeeded: lanes[lane]))
            sum.add(UInt32(truncatingIfNeeded: lanes[lane] >> 32))
        }
        for byte in bytes[(blocks * 32)...] { sum.add(UInt32(byte)) }
        return sum.value
    }
}
