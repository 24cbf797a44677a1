import CZlib

/// An input that is a zip file of texts; what else lies in it is passed over.
struct ZipReader: RecordReader {
    private let path: String
    private let file: OpenFile
    private let limit: Int
    private var members: [(place: Int, member: ZipDirectory.Member)]

    init(_ path: String, _ file: OpenFile, _ settings: InputSettings) throws(ReadingFailure) {
        guard path != "-" else {
            throw .damaged("a zip file is read from its end, so it cannot come through a pipe; name the file")
        }
        self.path = path
        self.file = file
        limit = settings.largest
        let all = try ZipDirectory(file).members
        // From the last to the first, so that the next one is taken off the end.
        members = all.enumerated().map { ($0 + 1, $1) }.filter { Self.isText($1.name) }.reversed()
    }

    mutating func next() throws(ReadingFailure) -> RawDocument? {
        guard let (place, member) = members.popLast() else { return nil }
        let name = String(decoding: member.name, as: UTF8.self)
        let (bytes, defect) = try contents(member)
        return RawDocument(
            path: "\(path)/\(name)",
            form: InputFormat(path: name) == .html ? .html : .text,
            place: place,
            bytes: bytes,
            defect: defect
        )
    }

    private static func isText(_ name: [UInt8]) -> Bool {
        let name = String(decoding: name, as: UTF8.self)
        let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
        return !isHidden && InputFormat.isTold(byName: name) && InputFormat(path: name) != .jsonl
    }

    /// A member's bytes, or what is wrong with them; the other members can still be read.
    private func contents(
        _ member: ZipDirectory.Member
    ) throws(ReadingFailure) -> ([UInt8], InputProblem.Cause?) {
        if member.isEncrypted { return ([], .damaged("it is encrypted; unpack it first")) }
        if member.size > limit { return ([], .tooLarge(limit: limit)) }
        let header = try fromSystem { () throws(SystemFailure) in try file.read(30, at: member.offset) }
        guard header.number(4, at: 0) == 0x0403_4B50, let name = header.number(2, at: 26),
            let extra = header.number(2, at: 28)
        else { return ([], .damaged("the zip file is damaged here; fetch or pack it again")) }
        let part = FilePart(file, member.offset + 30 + name + extra, count: member.packedSize)
        do throws(ReadingFailure) {
            return try unpacked(member, part)
        } catch {
            guard case .damaged(let reason) = error else { throw error }
            return ([], .damaged(reason))
        }
    }

    private func unpacked(
        _ member: ZipDirectory.Member,
        _ part: FilePart
    ) throws(ReadingFailure) -> ([UInt8], InputProblem.Cause?) {
        let stream: any ByteStream
        switch member.method {
        case 0: stream = part
        case 8: stream = try InflatingStream(part, .none)
        default: return ([], .damaged("it is packed by a method that is not known; unpack it first"))
        }
        guard let bytes = try stream.readAll(expecting: member.size, limit: limit) else {
            return ([], .tooLarge(limit: limit))
        }
        let checksum = bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
        if bytes.count == member.size,
            bytes.isEmpty || UInt32(truncatingIfNeeded: checksum) == member.checksum
        {
            return (bytes, nil)
        }
        return ([], .damaged("its checksum is wrong; fetch or pack the zip file again"))
    }
}

/// A stretch of a file.
private final class FilePart: ByteStream {
    private let file: OpenFile
    private var offset: Int
    private var left: Int

    init(_ file: OpenFile, _ offset: Int, count: Int) {
        (self.file, self.offset, left) = (file, offset, count)
    }

    func read(into bytes: inout [UInt8], from index: Int) throws(ReadingFailure) -> Int {
        let wanted = min(left, bytes.count - index)
        guard wanted > 0 else { return 0 }
        let offset = offset
        let found = try fromSystem { () throws(SystemFailure) in try self.file.read(wanted, at: offset) }
        bytes.replaceSubrange(index..<index + found.count, with: found)
        self.offset += found.count
        left -= found.count
        return found.count
    }
}
