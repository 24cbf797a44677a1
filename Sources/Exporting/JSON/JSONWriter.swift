/// Appends JSON to a byte buffer: keys in the order of the calls, nothing looked up, nothing sorted.
public struct JSONWriter {
    /// How the parts of an object are set apart.
    public let layout: JSONLayout
    /// What has been written.
    public private(set) var bytes: [UInt8]
    private var depth = 0
    private var isFirst = true

    /// Starts behind what the buffer holds.
    public init(layout: JSONLayout, appendingTo bytes: consuming [UInt8] = []) {
        self.layout = layout
        self.bytes = bytes
    }

    /// Writes an object; `members` writes each key and its value.
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    /// Writes an array; `write` writes one element.
    public mutating func array<Element>(
        _ elements: some Sequence<Element>,
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        enclose(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
            }
        }
    }

    /// Writes a key; its value comes next. A key must need no escapes.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if layout != .line { bytes.append(UInt8(ascii: " ")) }
    }

    /// Writes a key that is known only when the program runs; its value comes next.
    public mutating func key(named name: String) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        if layout != .line { bytes.append(UInt8(ascii: " ")) }
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { bytes.appendJSONString($0) }
    }

    /// Writes a string that is at hand as UTF-8.
    public mutating func string(utf8: ArraySlice<UInt8>) {
        utf8.withUnsafeBufferPointer { bytes.appendJSONString($0) }
    }

    /// Writes a number, a Boolean or null as the text it has in JSON.
    public mutating func literal(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a line break, which ends a line of JSON Lines.
    public mutating func newline() {
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func enclose(
        _ open: UInt8,
        _ close: UInt8,
        _ content: (inout JSONWriter) -> Void
    ) {
        bytes.append(open)
        depth += 1
        isFirst = true
        content(&self)
        depth -= 1
        if !isFirst, breaksLines(at: depth) { startLine() }
        bytes.append(close)
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        if breaksLines(at: depth - 1) {
            startLine()
        } else if !isFirst, layout != .line {
            bytes.append(UInt8(ascii: " "))
        }
        isFirst = false
    }

    /// Indented JSON breaks lines in the outermost object and in the arrays it holds: one annotation is one line.
    private func breaksLines(at depth: Int) -> Bool {
        switch layout {
        case .indented: depth < 2
        case .nested: true
        case .line: false
        }
    }

    private mutating func startLine() {
        newline()
        for _ in 0..<depth { bytes.append(contentsOf: [UInt8(ascii: " "), UInt8(ascii: " ")]) }
    }
}
