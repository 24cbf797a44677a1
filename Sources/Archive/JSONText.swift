import DocumentModel
import DocumentReading
import Exporting

/// The small pieces of JSON that columns of an archive hold.
enum JSONText {
    /// An object of strings, by key; nil for none.
    static func object(_ members: [String: String]) -> String? {
        members.isEmpty
            ? nil
            : text { json in
                json.object { json in
                    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                        json.key(named: key)
                        json.string(value)
                    }
                }
            }
    }

    /// An array of numbers; nil for none.
    static func array(_ numbers: [Int]) -> String? {
        numbers.isEmpty ? nil : "[\(numbers.map(String.init).joined(separator: ","))]"
    }

    static func value(_ value: Value) -> String { text { $0.write(value) } }

    /// Links as triples: the mention, the one it was joined through, the reason; nil for none.
    static func links(_ links: [EntityLink]) -> String? {
        guard !links.isEmpty else { return nil }
        return text { json in
            json.array(links) { json, link in
                json.array([
                    "\(link.mention.number)", "\(link.evidence.number)", "\"\(link.reason.rawValue)\"",
                ]) {
                    $0.literal($1)
                }
            }
        }
    }

    private static func text(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter(layout: .line)
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension LocalDateTime {
    /// The date, with the time of day unless that is midnight.
    var isoText: String { (hour, minute, second) == (0, 0, 0) ? dateText : dateTimeText }
}
