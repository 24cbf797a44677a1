import Archive
import Vev

/// Hits, set out for a person or for a program.
struct HitList {
    private let hits: ArraySlice<ArchiveHit>

    init(_ hits: ArraySlice<ArchiveHit>) { self.hits = hits }

    /// A line a hit.
    var table: String {
        guard let first = hits.first else { return "nothing found\n" }
        return (first.mention == nil ? documents : mentions).lines().map { $0 + "\n" }.joined()
    }

    private var mentions: TextTable {
        var table = TextTable([
            .words("DOCUMENT"), .words("DATE"), .words("TYPE"), .words("NAME"), .words("VALUE"), .words("IN"),
        ])
        for hit in hits {
            guard let mention = hit.mention else { continue }
            let value = mention.value.flatMap(Value.init(storedJSON:))?.shortText ?? ""
            table.append([hit.document, hit.date ?? "-", mention.type, mention.name, value, hit.context])
        }
        return table
    }

    private var documents: TextTable {
        var table = TextTable([.words("DOCUMENT"), .words("DATE"), .words("IN")])
        for hit in hits { table.append([hit.document, hit.date ?? "-", hit.context]) }
        return table
    }

    /// An array of objects, a line each.
    var json: String {
        let lines = hits.map { hit in
            var json = JSONWriter(layout: .line)
            json.object { json in
                json.member("document", hit.document)
                json.member("date", hit.date)
                if let mention = hit.mention { Self.write(mention, &json) }
                json.member("in", hit.context)
            }
            return String(decoding: json.bytes, as: UTF8.self)
        }
        return "[" + lines.joined(separator: ",\n") + "]\n"
    }

    private static func write(_ mention: ArchiveHit.Mention, _ json: inout JSONWriter) {
        json.member("type", mention.type)
        json.member("name", mention.name)
        json.key("value")
        json.literal(mention.value ?? "null")
        json.member("start", mention.range.lowerBound)
        json.member("end", mention.range.upperBound)
        json.member("text", mention.text)
    }
}
