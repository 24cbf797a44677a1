import DocumentReading
import Foundation
import Testing

@Suite struct HTMLTests {
    @Test(
        "what is kept of a page",
        arguments: [
            ("<p>Apple<p>Pear", "Apple\n\nPear"),
            ("<p> Apple\n  and <b>Pear</b>s </p>", "Apple and Pears"),
            ("<p>a<br>b</p><ul><li>c<li>d</ul>", "a\nb\n\nc\n\nd"),
            ("5 < 7 &amp; 7 &gt; 5 &#229;&#xE5;&aring; &unknown; AT&T", "5 < 7 & 7 > 5 ååå &unknown; AT&T"),
            ("<style>p {}</style><script>if (a < b) '</p>'</script><!-- <p>x --><p>Apple", "Apple"),
            ("<head><title>T</title></head><body><nav>Menu</nav><p>Apple</p><footer>x</footer>", "Apple"),
            ("<body><p>Out</p><article><header><h1>Head</h1></header><p>Apple</article>", "Head\n\nApple"),
            (
                "<p>Apple is a fruit</p><p><a href=x>More</a> <a href='y'>Even more</a></p>",
                "Apple is a fruit"
            ),
            ("<h1><a name=top>Head</h1><p>Apple <a href=x>Pear</a>", "Head\n\nApple Pear"),
            ("<pre>a\n  b</pre>", "a\n  b"),
            ("<p title='a > b' hidden>Apple</p", "Apple"),
            ("", ""), ("<", "<"), ("<p", ""), ("&", "&"), ("&#0;&#x110000;", "&#0;&#x110000;"),
        ]
    )
    func kept(page: String, text: String) throws {
        #expect(try read(page).document.text == text)
    }

    @Test func aPageTellsItsLanguageDateAndTitle() throws {
        let page = """
            <!DOCTYPE html><html lang=nn-NO><head><meta property="article:published_time" content="2024-10-29T08:30:00+01:00">
            <title>
            Skipet</title><body><p>Det gjekk.
            """
        let document = try read(page).document
        #expect(document.language == "nn-NO")
        #expect(document.referenceTime?.dateTimeText == "2024-10-29T08:30:00")
        #expect(document.metadata == ["title": "Skipet"])
        #expect(document.text == "Det gjekk.")
    }

    @Test func everyByteOfTheTextLeadsBackToItsSource() throws {
        let page = "<h1>Å  \n se</h1><nav>x</nav><p>Pear &amp; <i>Plum</i>&#229; på <br/>land</p>"
        let read = try read(page)
        let source = Array(page.utf8)
        let map = try #require(read.sourceMap)
        for (offset, byte) in read.document.utf8.enumerated() where byte > 0x26 && byte < 0x80 {
            #expect(source[map.source(of: offset)] == byte)
        }
        let text = read.document.text
        let after = { (part: String) in
            text.utf8.distance(from: text.startIndex, to: text.range(of: part)!.lowerBound)
        }
        #expect(source[map.source(of: after("&"))...].starts(with: "&amp;".utf8))
        #expect(source[map.source(of: after("å"))...].starts(with: "&#229;".utf8))
        #expect(SourceMap(bytes: map.bytes) == map)
        #expect(SourceMap(bytes: [0x80]) == nil)
    }

    private func read(_ page: String) throws -> ReadDocument {
        try RawDocument(path: "a.html", form: .html, bytes: Array(page.utf8)).read()
    }
}
