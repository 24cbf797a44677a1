import Foundation
import Recognition
import Vev

/// The documents to measure with.
struct BenchmarkText {
    let documents: [String]

    /// Reads files: JSON Lines with `text` where the name ends in `.jsonl`, else one document a file.
    init(files: [String]) throws {
        documents = try files.flatMap { file in
            let content = try String(contentsOfFile: file, encoding: .utf8)
            return file.hasSuffix(".jsonl") ? try Self.texts(ofLines: content) : [content]
        }
    }

    /// The first documents, joined by empty lines and repeated where they are too few: about so many bytes.
    func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 4)
        while bytes.count < count {
            for document in documents where bytes.count < count {
                bytes += document.utf8.prefix(count - bytes.count)
                bytes += "\n\n".utf8
            }
        }
        return Self.whole(bytes)
    }

    /// Bytes as a document of the measured language.
    static func document(_ bytes: some Sequence<UInt8>) -> Document {
        Document(id: "", validatedUTF8: Array(bytes), language: StandardPlugins.language)
    }

    /// Documents of about 3 kB, cut at line ends.
    static func pieces(of bytes: [UInt8]) -> [Document] {
        var (pieces, start) = ([Document](), 0)
        while start < bytes.count {
            let wanted = min(bytes.count, start + NewsText.documentSize)
            let end = bytes[wanted...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            pieces.append(document(bytes[start..<end]))
            start = end
        }
        return pieces
    }

    private static func texts(ofLines content: String) throws -> [String] {
        try content.split(separator: "\n").compactMap { line in
            (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["text"] as? String
        }
    }

    /// The bytes in the form in which recognizers read them, repaired where a cut went through a scalar.
    private static func whole(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        return AnalysisText(Document(text: text)).utf8
    }
}
