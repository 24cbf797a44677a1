/// How deep the reading stands in the parts of a page that matter for what is kept.
struct HTMLDepths {
    private var counts: [String: Int] = [:]

    /// Tags that begin and end a block of text.
    static let blocks: Set = [
        "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "title", "tr", "ul",
    ]

    /// Tags whose text is no part of what the page tells.
    private static let hidden: Set = [
        "nav", "aside", "footer", "form", "head", "header", "button", "select", "svg", "template", "noscript",
        "dialog", "object", "canvas",
    ]

    private static let counted = hidden.union(["main", "article", "a", "pre", "title"])

    mutating func enter(_ name: String) {
        if Self.counted.contains(name) { counts[name, default: 0] += 1 }
        // A page without an end tag for its head has a body all the same.
        if name == "body" { counts["head"] = nil }
    }

    mutating func leave(_ name: String) {
        guard let count = counts[name], count > 0 else { return }
        counts[name] = count - 1
    }

    var isInTitle: Bool { isIn("title") && !isIn("svg") }
    var isInLink: Bool { isIn("a") }
    var isPreformatted: Bool { isIn("pre") }
    var isInMain: Bool { isIn("main") || isIn("article") }

    /// Whether text is left out; the header of an article holds its headline, that of a page does not.
    var isHidden: Bool {
        Self.hidden.contains { isIn($0) && !($0 == "header" && isInMain) }
    }

    private func isIn(_ name: String) -> Bool { counts[name, default: 0] > 0 }
}
