import Foundation

/// The file of the program or library that holds this code.
enum ProgramFile {
    /// Its stamp; nil when it is not known.
    static let stamp = path.flatMap { FileStamp($0) }

    /// Its path, as the system tells what is mapped where.
    private static var path: String? {
        guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return nil }
        let here = UInt(bitPattern: #dsohandle)
        // 55d0a0000000-55d0a0100000 r--p 00000000 fe:00 1234   /usr/bin/vev
        let line = maps.split(separator: "\n").first { line in
            let bounds = line.prefix { $0 != " " }.split(separator: "-").map { UInt($0, radix: 16) }
            guard bounds.count == 2, let start = bounds[0], let end = bounds[1] else { return false }
            return start <= here && here < end
        }
        return line.flatMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }
    }
}
