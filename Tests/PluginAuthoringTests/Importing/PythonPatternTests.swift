import Testing

@testable import PluginAuthoring

@Suite("Patterns of Python's regex")
struct PythonPatternTests {
    @Test(
        "are spelled as PCRE2 spells them",
        arguments: [
            (#"\bA(?P<n>\d)(?P=n)\1"#, #"\bA(?P<n>\d)(?P=n)\1"#), (#"a\Z"#, #"a\z"#), (#"[\Z]"#, #"[\Z]"#),
            (#"\u00e9\U0001F600"#, #"\x{00e9}\x{0001F600}"#), (#"[\u00e9]"#, #"[\x{00e9}]"#),
            (#"a{,3}b{2,}c{4}"#, #"a{0,3}b{2,}c{4}"#), (#"{{name}}"#, #"\{\{name}}"#), (#"a{x"#, #"a\{x"#),
            (#"[{{a}}]{2}"#, #"[{{a}}]{2}"#), (#"\{{a}}"#, #"\{\{a}}"#),
            (#"\g<n>\g<1>"#, #"\k<n>\g{1}"#), (#"\mx\M"#, #"\b(?=\w)x\b(?<=\w)"#),
            (#"a(?i)b"#, #"(?i)ab"#), (#"(?iu)(?:b)(?i-s:c)(?-i:d)"#, #"(?i)(?:b)(?i-s:c)(?-i:d)"#),
            (#"(?#{e<=1})a"#, #"(?#{e<=1})a"#), (#"(?R)?(?1)(?<=a)(?>b)"#, #"(?R)?(?1)(?<=a)(?>b)"#),
            (#"[]a][^]a][[:alpha:]]"#, #"[\]a][^\]a][[:alpha:]]"#), ("e\u{301}", "é"),
            ("\u{FEFF}a", #"\x{FEFF}a"#), ("\u{8}a\u{7F}", #"\x{8}a\x{7f}"#),
            (#"\\"# + "\u{1B}[\u{1}]", #"\\\x{1b}[\x{1}]"#), ("\\\u{8}\t", "\\x{8}\t"),
            ("(?x)a # {e<=1}\n b", "(?x)a # {e<=1}\n b"),
        ]
    )
    func spelling(python: String, pcre2: String) throws {
        #expect(try PythonPattern(python).source == pcre2)
    }

    @Test(
        "are refused where PCRE2 lacks something or means something else",
        arguments: [
            (#"(?:abc){e<=1}"#, "fuzzy"), (#"(?:abc){e}"#, "fuzzy"), (#"(?:abc){1i+1d<3}"#, "fuzzy"),
            (#"(?:abc){i<=3,d<=3}"#, "fuzzy"), (#"\L<words>"#, "named lists"), (#"(?a)x"#, "(?a…)"),
            (#"(?L:x)"#, "(?L…)"), (#"(?V1)x"#, "(?V…)"), (#"a(?-i)b"#, "turned off"),
            (#"\N{DIGIT ONE}"#, "by name"), (#"\Qa"#, "Python knows no \\Q"), (#"\u12"#, "no character"),
        ]
    )
    func refused(python: String, cause: String) {
        let obstacle = #expect(throws: ImportObstacle.self) { try PythonPattern(python) }
        #expect(obstacle?.cause.contains(cause) == true, "\(obstacle?.cause ?? "")")
    }

    @Test("take Python's flags as numbers", arguments: [(26, "ims"), (0, ""), (2, "i"), (0x20 | 0x40, "x")])
    func flags(number: Int, letters: String) throws {
        #expect(String(try PythonOptions.bits(number).sorted()) == letters)
        #expect(throws: ImportObstacle.self) { try PythonOptions.bits(number | 0x80) }
    }

    @Test("never bring the reader down", arguments: 0..<500)
    func anything(seed: Int) {
        var random = SeededPieces(
            seed: seed,
            pieces: [
                "\\", "(", ")", "[", "]", "{", "}", "?", "P<", "<", ">", ":", "^", "-", "#", "u", "U", "N{",
                "g<",
                "a", "1", ",", "e<=1", "|", "(?", "(?i", "é", "\u{301}",
            ]
        )
        let text = random.text(12)
        for scope in [PythonPatternReader.Scope.text, .token] {
            if let pattern = try? PythonPattern(text, scope: scope) {
                try? PythonPattern.check(pattern.source)
            }
        }
    }
}
