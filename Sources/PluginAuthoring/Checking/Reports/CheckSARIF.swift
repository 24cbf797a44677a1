import Foundation
import Vev

/// The remarks of a check as SARIF 2.1.0, which code hosts and editors show beside the files.
public struct CheckSARIF {
    private let remarks: [Remark]
    private let version: String
    /// The codes that occur, sorted: SARIF's rules.
    private let codes: [String]

    /// Makes a log of a check's remarks; `version` is that of the command.
    public init(_ check: PluginCheck, version: String) {
        remarks = check.remarks
        self.version = version
        codes = Set(remarks.map(\.code)).sorted()
    }

    /// The log and a line break.
    public var bytes: [UInt8] {
        var json = JSONWriter(layout: .nested)
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array([remarks]) { json, _ in json.object(writeRun) }
        }
        json.newline()
        return json.bytes
    }

    private func writeRun(_ json: inout JSONWriter) {
        json.key("tool")
        json.object { json in
            json.key("driver")
            json.object { json in
                json.member("name", "vev")
                json.member("version", version)
                json.key("rules")
                json.array(codes, writeRule)
            }
        }
        json.member("columnKind", "unicodeCodePoints")
        json.key("results")
        json.array(remarks, writeResult)
    }

    private func writeRule(_ json: inout JSONWriter, _ code: String) {
        json.object { json in
            json.member("id", code)
            json.key("shortDescription")
            json.object { $0.member("text", Warning(rawValue: code)?.summary ?? code.asSentence) }
        }
    }

    private func writeResult(_ json: inout JSONWriter, _ remark: Remark) {
        json.object { json in
            json.member("ruleId", remark.code)
            json.member("ruleIndex", codes.firstIndex(of: remark.code) ?? 0)
            json.member("level", remark.severity.rawValue)
            json.key("message")
            json.object { $0.member("text", "\(remark.message); \(remark.remedy)") }
            json.key("locations")
            json.array([remark.location], writeLocation)
        }
    }

    private func writeLocation(_ json: inout JSONWriter, _ location: SourceLocation) {
        json.object { json in
            json.key("physicalLocation")
            json.object { json in
                json.key("artifactLocation")
                json.object { $0.member("uri", location.file.asURI) }
                json.key("region")
                json.object { json in
                    json.member("startLine", location.line)
                    json.member("startColumn", location.column)
                }
            }
        }
    }
}

extension String {
    /// `unknown-key` as "Unknown key.".
    fileprivate var asSentence: String {
        let words = replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst() + "."
    }

    /// A path as a URI: relative ones stay relative.
    fileprivate var asURI: String {
        let path = addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? self
        return hasPrefix("/") ? "file://\(path)" : path
    }
}
