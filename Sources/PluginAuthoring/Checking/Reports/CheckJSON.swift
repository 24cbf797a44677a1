import Vev

/// The remarks of a check as a JSON array: an object a remark, with lines and columns (Unicode scalars) from 1.
public enum CheckJSON {
    /// The array and a line break.
    public static func bytes(_ check: PluginCheck) -> [UInt8] {
        var json = JSONWriter(layout: .indented)
        json.array(check.remarks) { json, remark in
            json.object { json in
                json.member("file", remark.location.file)
                json.member("line", remark.location.line)
                json.member("column", remark.location.column)
                json.member("severity", remark.severity.rawValue)
                json.member("code", remark.code)
                json.member("message", remark.message)
                json.member("remedy", remark.remedy)
            }
        }
        json.newline()
        return json.bytes
    }
}
