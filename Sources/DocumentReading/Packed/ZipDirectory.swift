/// The list of what a zip file holds, which stands at its end.
struct ZipDirectory {
    /// A file in the zip file.
    struct Member {
        let name: [UInt8]
        let method: Int
        let isEncrypted: Bool
        let packedSize: Int
        let size: Int
        let checksum: UInt32
        /// Where its own header stands.
        let offset: Int
    }

    let members: [Member]

    private static let endMark: UInt32 = 0x0605_4B50
    private static let wideEndMark: UInt32 = 0x0606_4B50
    private static let memberMark: UInt32 = 0x0201_4B50
    /// The value of a field whose true value stands elsewhere, in 64 bits.
    private static let elsewhere = 0xFFFF_FFFF

    init(_ file: OpenFile) throws(ReadingFailure) {
        let size = try fromSystem { () throws(SystemFailure) in try file.status().size }
        // The end record has 22 bytes and a comment of 65,535 at most.
        let tailStart = max(0, size - 65_557)
        let tail = try fromSystem { () throws(SystemFailure) in try file.read(size - tailStart, at: tailStart)
        }
        let places = stride(from: tail.count - 22, through: 0, by: -1)
        guard let end = places.first(where: { tail.number(4, at: $0) == Int(Self.endMark) }) else {
            throw .damaged("this is no zip file, or its end is missing; fetch or pack it again")
        }
        var (length, start) = (tail.number(4, at: end + 12) ?? 0, tail.number(4, at: end + 16) ?? 0)
        if start == Self.elsewhere || length == Self.elsewhere, end >= 20,
            let place = tail.number(8, at: end - 12)
        {
            let wide = try fromSystem { () throws(SystemFailure) in try file.read(56, at: place) }
            guard wide.number(4, at: 0) == Int(Self.wideEndMark) else { throw Self.broken }
            (length, start) = (wide.number(8, at: 40) ?? 0, wide.number(8, at: 48) ?? 0)
        }
        guard start >= 0, length >= 0, start <= size, length <= size - start else { throw Self.broken }
        members = try Self.members(
            try fromSystem { () throws(SystemFailure) in try file.read(length, at: start) }
        )
    }

    static let broken = ReadingFailure.damaged("the zip file's directory is damaged; fetch or pack it again")

    private static func members(_ bytes: [UInt8]) throws(ReadingFailure) -> [Member] {
        var (members, place): ([Member], Int) = ([], 0)
        while place < bytes.count {
            guard bytes.number(4, at: place) == Int(memberMark), let flags = bytes.number(2, at: place + 8),
                let method = bytes.number(2, at: place + 10), let checksum = bytes.number(4, at: place + 16),
                let packedSize = bytes.number(4, at: place + 20), let size = bytes.number(4, at: place + 24),
                let nameLength = bytes.number(2, at: place + 28), let extra = bytes.number(2, at: place + 30),
                let comment = bytes.number(2, at: place + 32), let offset = bytes.number(4, at: place + 42),
                place + 46 + nameLength + extra + comment <= bytes.count
            else { throw broken }
            let extraStart = place + 46 + nameLength
            let wide = wideNumbers(bytes[extraStart..<extraStart + extra], [size, packedSize, offset])
            guard wide.allSatisfy({ $0 >= 0 }) else { throw broken }
            members.append(
                Member(
                    name: Array(bytes[place + 46..<extraStart]),
                    method: method,
                    isEncrypted: flags & 1 == 1,
                    packedSize: wide[1],
                    size: wide[0],
                    checksum: UInt32(checksum),
                    offset: wide[2]
                )
            )
            place = extraStart + extra + comment
        }
        return members
    }

    /// Sizes and offset, taken from the extra field where they need more than 32 bits.
    private static func wideNumbers(_ extra: ArraySlice<UInt8>, _ numbers: [Int]) -> [Int] {
        var rest = Array(extra)
        while let kind = rest.number(2, at: 0), let length = rest.number(2, at: 2), rest.count >= 4 + length {
            guard kind == 1 else {
                rest.removeFirst(4 + length)
                continue
            }
            var place = 4
            return numbers.map { number in
                guard number == elsewhere, let wide = rest.number(8, at: place) else { return number }
                place += 8
                return wide
            }
        }
        return numbers
    }
}

extension [UInt8] {
    /// A number of some bytes, the lowest first; nil when it does not lie in the bytes, or does not fit an `Int`.
    func number(_ width: Int, at place: Int) -> Int? {
        guard place >= 0, place + width <= count else { return nil }
        let number = (0..<width).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(self[place + $1]) }
        return Int(exactly: number)
    }
}
