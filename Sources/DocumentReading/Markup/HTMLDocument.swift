import DocumentModel

/// The main text of an HTML file: paragraphs, headings, items and cells, an empty line between them.
///
/// Menus, side columns, headers and footers of the page are left out, and what
/// stands outside the part that the page calls its main one, if it calls any so.
struct HTMLDocument {
    private var blocks: [HTMLBlock] = []
    private var open: HTMLBlock
    private var depths = HTMLDepths()
    private var title: [UInt8] = []
    private var language: String?
    private var date: LocalDateTime?
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        open = HTMLBlock(isMain: false, isPreformatted: false)
        var tokens = HTMLTokens(bytes)
        while let token = tokens.next() { read(token) }
        close()
    }

    /// The document, with its title as metadata, and the language and date that the page itself tells.
    func document(id: String) -> ReadDocument {
        var (text, map): ([UInt8], SourceMap) = ([], SourceMap())
        for block in mainBlocks {
            if !text.isEmpty { text += [0x0A, 0x0A] }
            map.add(block.map, at: text.count)
            text += block.trimmed
        }
        let titleText = String(decoding: title.drop(while: \.isBlank), as: UTF8.self)
        let document = Document(
            id: id,
            validatedUTF8: text,
            language: language,
            referenceTime: date,
            metadata: titleText.isEmpty ? [:] : ["title": titleText]
        )
        return ReadDocument(document, sourceMap: map)
    }

    private var mainBlocks: [HTMLBlock] {
        let main = blocks.filter(\.isMain)
        if !main.isEmpty { return main }
        let prose = blocks.filter { !$0.isMostlyLinks }
        return prose.isEmpty ? blocks : prose
    }

    private mutating func read(_ token: HTMLToken) {
        switch token {
        case .text(let range):
            if depths.isInTitle {
                title += bytes[range]
            } else if !depths.isHidden {
                open.append(bytes, range, isLink: depths.isInLink)
            }
        case .start(let name, let attributes, let place):
            if name == "br" { return open.breakLine(at: place) }
            note(name, attributes)
            if HTMLDepths.blocks.contains(name) { close() }
            // An anchor without a target is no link, and is often left open.
            if name != "a" || attributes["href"] != nil { depths.enter(name) }
            if HTMLDepths.blocks.contains(name) { reopen() }
        case .end(let name):
            if HTMLDepths.blocks.contains(name) { close() }
            depths.leave(name)
            if HTMLDepths.blocks.contains(name) { reopen() }
        }
    }

    private mutating func close() {
        if open.text.contains(where: { !$0.isBlank }) { blocks.append(open) }
        reopen()
    }

    private mutating func reopen() {
        open = HTMLBlock(isMain: depths.isInMain, isPreformatted: depths.isPreformatted)
    }

    /// Takes the language and the date of publication from the tags that tell them.
    private mutating func note(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "html": language = attributes["lang"].flatMap { $0.isEmpty ? nil : $0 }
        case "meta" where Self.datedNames.contains(attributes["property"] ?? attributes["name"] ?? ""):
            date = date ?? attributes["content"].flatMap { ReferenceDate($0)?.time }
        default: break
        }
    }

    private static let datedNames: Set = ["article:published_time", "date", "dc.date", "DC.date.issued"]
}
