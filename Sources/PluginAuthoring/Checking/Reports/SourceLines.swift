import Foundation
import Vev

/// The lines of the files that remarks are about, each file read once.
final class SourceLines {
    /// Larger files are not shown: a line of theirs may be as large as they are.
    private static let largestFile = 16 << 20

    private var files: [String: [Substring]] = [:]

    /// A line of a file; nil when it cannot be read.
    func line(at location: SourceLocation) -> Substring? {
        let lines = lines(of: location.file)
        return lines.indices.contains(location.line - 1) ? lines[location.line - 1] : nil
    }

    private func lines(of file: String) -> [Substring] {
        if let known = files[file] { return known }
        let lines = Self.text(of: file).utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(
            Substring.init
        )
        files[file] = lines
        return lines
    }

    private static func text(of file: String) -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        guard let size = attributes?[.size] as? Int, size <= largestFile,
            let bytes = FileManager.default.contents(atPath: file)
        else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
