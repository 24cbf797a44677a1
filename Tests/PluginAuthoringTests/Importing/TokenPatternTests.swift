import PluginAuthoring
import Testing
import Vev

@Suite("Token patterns of spaCy's")
struct TokenPatternTests {
    struct Case: CustomTestStringConvertible {
        let tokens: String
        /// Texts with what is found in them; nothing is found in those that are mapped to "".
        let texts: [String: String]

        init(_ tokens: String, _ texts: [String: String]) { (self.tokens, self.texts) = (tokens, texts) }

        var testDescription: String { tokens }
    }

    static let cases = [
        Case(#"[{"ORTH": "Quill"}, {"ORTH": "-"}]"#, ["a Quill- b": "Quill-", "quill-": "", "Quills -": ""]),
        Case(#"[{"TEXT": "a.b"}, {"IS_DIGIT": true}]"#, ["a.b 12": "a.b 12", "axb 12": "", "a.b x": ""]),
        Case(
            #"[{"LOWER": "mv"}, {"IS_TITLE": true}]"#,
            ["MV Tern": "MV Tern", "mv\nTern": "mv\nTern", "mv tern": "", "mvTern": ""]
        ),
        Case(
            #"[{"LOWER": "mv"}, {"IS_TITLE": true, "OP": "+"}]"#,
            ["mv Old Tern sank": "mv Old Tern", "mv": ""]
        ),
        Case(
            #"[{"LOWER": "a"}, {"OP": "?"}, {"LOWER": "b"}]"#,
            ["a b": "a b", "a x b": "a x b", "a x y b": "", "ab": ""]
        ),
        Case(#"[{"ORTH": "x", "OP": "?"}, {"ORTH": "y"}]"#, ["x y": "x y", "-y": "y", "x": ""]),
        Case(
            #"[{"ORTH": "x", "OP": "*"}, {"ORTH": "y", "OP": "?"}]"#,
            ["x x y": "x x y", "y": "y", "z": ""]
        ),
        Case(
            #"[{"ORTH": "x", "OP": "{2}"}, {"ORTH": "y", "OP": "{1,2}"}]"#,
            ["x x y y": "x x y y", "x y": ""]
        ),
        Case(#"[{"ORTH": "no"}, {"LOWER": "x", "OP": "!"}]"#, ["no y": "no y", "no X": "", "no": ""]),
        Case(#"[{"ORTH": "no"}, {}]"#, ["no 3.5": "no 3.5", "no %": "no %", "no": ""]),
        Case(#"[{"LOWER": {"IN": ["ab", "abc"]}}]"#, ["ABC": "ABC", "ab": "ab", "abcd": ""]),
        Case(
            #"[{"ORTH": "a"}, {"ORTH": {"NOT_IN": ["b", "c"]}}]"#,
            ["a d": "a d", "a b": "", "a c": "", "a bc": "a bc"]
        ),
        Case(
            #"[{"TEXT": {"REGEX": "^[A-Z]{2}\\d+$"}}]"#,
            ["AB12": "AB12", "AB12c": "", "xAB12": "", "AB": ""]
        ),
        Case(#"[{"TEXT": {"REGEX": "ern"}}]"#, ["a Tern.": "Tern", "ternary x": "ternary", "er n": ""]),
        Case(#"[{"TEXT": {"REGEX": "^a.*z$"}}]"#, ["abcz": "abcz", "ab cz": ""]),
        Case(
            #"[{"TEXT": {"REGEX": "^(foo$|bar)"}}]"#,
            ["foo": "foo", "food": "", "bars": "bars", "xbar": ""]
        ),
        Case(#"[{"LOWER": {"REGEX": "^t[^x]n$"}}]"#, ["TEN": "TEN", "t n": ""]),
        Case(#"[{"REGEX": "^\\u0061+$"}]"#, ["aa": "aa", "ab": ""]),
        Case(
            #"[{"SHAPE": "Xxxxx"}, {"SHAPE": "dd"}]"#,
            ["Ternwick 12": "Ternwick 12", "Tern 12": "", "Ternwick 123": ""]
        ),
        Case(#"[{"SHAPE": {"IN": ["d.d", "XX"]}}]"#, ["1.2": "1.2", "AB": "AB", "1x2": ""]),
        Case(#"[{"IS_ALPHA": true, "LENGTH": 3}]"#, ["abc": "abc", "ab1": "", "abcd": ""]),
        Case(
            #"[{"IS_UPPER": true, "LENGTH": {">=": 2, "<": 4}}]"#,
            ["AB": "AB", "A": "", "ABCD": "", "Ab": ""]
        ),
        Case(#"[{"IS_LOWER": true}, {"IS_PUNCT": true}]"#, ["ab!": "ab!", "Ab!": "", "ab +": ""]),
        Case(#"[{"IS_ALPHA": false, "IS_PUNCT": false}]"#, ["12": "12", "ab": "", "!": ""]),
        Case(#"[{"IS_ASCII": true, "LOWER": {"REGEX": "^."}}]"#, ["ab": "ab", "æb": ""]),
        Case(#"[{"LIKE_NUM": true}, {"ORTH": "%"}]"#, ["1,5 %": "1,5 %", "12%": "12%", "x %": ""]),
        Case(#"[{"ORTH": "(x"}, {"ORTH": "{{gap}}"}]"#, ["(x {{gap}}": "(x {{gap}}", "(x": ""]),
    ]

    @Test("find what they found", arguments: cases)
    func matching(test: Case) throws {
        let imported = PluginImport(#"{"label": "THING", "pattern": \#(test.tokens)}"#, as: "p.jsonl")
        #expect(imported.notes == [])
        let plugins = ScratchPlugins()
        try #require(imported.draft).write(to: plugins.path + "/imported")
        for (text, expected) in test.texts {
            let found = try plugins.found(in: text)
            #expect(found == (expected.isEmpty ? [] : ["\(expected)/thing"]), "in '\(text)'")
        }
    }

    @Test(
        "say which part is in the way, and why",
        arguments: [
            (#"[{"LOWER": "a"}, {"POS": "NOUN"}]"#, "pattern[1].POS: POS needs a model"),
            (#"[{"LEMMA": {"IN": ["be"]}}]"#, "pattern[0].LEMMA: LEMMA needs a model"),
            (#"[{"_": {"x": true}}]"#, "pattern[0]._: extension attributes are code"),
            (#"[{"LOWER": {"FUZZY": "abc"}}]"#, "pattern[0].LOWER.FUZZY: PCRE2 has no fuzzy matching"),
            (#"[{"IS_STOP": true}]"#, "pattern[0].IS_STOP: IS_STOP needs what spaCy knows"),
            (#"[{"COLOUR": "red"}]"#, "pattern[0].COLOUR: the attribute is not known"),
            (#"[{"ORTH": "a", "OP": "%"}]"#, "pattern[0].OP: '%' does not say how often"),
            (#"[{"ORTH": "a", "OP": "{3,1}"}]"#, "pattern[0].OP: '{3,1}' does not say how often"),
            (#"[{"TEXT": {"REGEX": "(a"}}]"#, "pattern[0].TEXT.REGEX: PCRE2 does not take the pattern"),
            (#"[{"TEXT": {"REGEX": "(a)\\1"}}]"#, "pattern[0].TEXT.REGEX: it refers to a group by number"),
            (#"[{"TEXT": {"IN": "a"}}]"#, "pattern[0].TEXT.IN: it should be a list of texts"),
            (#"[{"IS_ALPHA": "yes"}]"#, "pattern[0].IS_ALPHA: it should be true or false"),
            (#"[{"LENGTH": -1}]"#, "pattern[0].LENGTH: a length is a whole number"),
            (#"["a"]"#, "pattern[0]: a token should be an object"), ("[]", "pattern: it has no tokens"),
            ("7", "the line: it has no 'pattern'"),
        ]
    )
    func refused(tokens: String, message: String) throws {
        let imported = PluginImport("\n" + #"{"label": "THING", "pattern": \#(tokens)}"#, as: "p.jsonl")
        #expect(imported.draft == nil)
        let note = try #require(imported.notes.first)
        #expect("\(note)".hasPrefix("p.jsonl:2: \(message)"), "\(note)")
    }
}
