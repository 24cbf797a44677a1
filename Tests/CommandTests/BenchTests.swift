import Foundation
import Testing

/// The commands with which an author looks into what plugins do.
@Suite("The author's bench")
struct BenchTests {
    @Test("try marks matches and tells their groups")
    func trying() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "3 apples\nand 14 Pear\n")
        let run = try Vev.shell(
            "$VEV try '(?<count>{{digits}}) (?<what>{{fruit-name}})?' a.txt $PLUGINS",
            in: folder
        )
        #expect(run.status == 0)
        #expect(
            run.output == """
                1:1: [[3 ]]apples
                    count = "3"
                      digits of digits/run-of-digits
                2:5: and [[14 Pear]]
                    count = "14"
                      digits of digits/run-of-digits
                    what = "Pear"
                      entry 'Pear' of fruit/fruit-name
                2 matches

                """
        )
    }

    @Test("try shows how far a pattern came that matches nowhere")
    func missing() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "3 apples\n")
        let run = try Vev.shell("$VEV try '{{digits}} pears' a.txt $PLUGINS", in: folder)
        #expect(run.status == 1)
        #expect(
            run.output == """
                no match
                  text      3 apples 
                            ~~^ 1:3
                  wanted    p
                  pattern   {{digits}} pears
                                       ^

                """
        )
    }

    @Test(
        "says what is wrong with a question",
        arguments: [
            (
                "try '{{digit}}' a.txt",
                "pattern:1:1: no fragment, gazetteer or annotation type is named 'digit'; did you mean 'digits'?"
            ),
            (
                "try '(3' a.txt",
                "pattern:1:3: the pattern of '(3' does not compile: missing closing parenthesis"
            ),
            ("try 3 none.txt", "none.txt: there is no such file or folder"),
            ("explain a.txt --text plum", "the text 'plum' does not stand in a.txt"),
            (
                "explain a.txt --at 9:1",
                "--at '9:1' is no place in a.txt; write an offset or LINE:COLUMN, both from 1"
            ),
            (
                "explain a.txt --rule run-of-digit",
                "no rule is named 'run-of-digit'; did you mean 'digits/run-of-digits'?"
            ),
            ("explain a.txt --at 1 --text 3", "--at and --text both name a place; choose one"),
        ]
    )
    func mistakes(arguments: String, message: String) throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "3 apples\n")
        let run = try Vev.shell("$VEV \(arguments) $PLUGINS", in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test("explain answers by place, by rule, and for everything")
    func explaining() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "14 Pear\n")
        for (question, expected) in [
            ("--at 1:4", "found  fruit  \"Pear\"  1:4  0.9  fruit/fruit-name"),
            ("--at 1", "found  digits  \"14\"  1:1  0.6  digits/run-of-digits"),
            ("--rule run-of-digits", "found  digits  \"14\"  1:1  0.6  digits/run-of-digits"),
            ("", "found  digits  \"14\"  1:1  0.6  digits/run-of-digits"),
        ] {
            let run = try Vev.shell("$VEV explain a.txt \(question) $PLUGINS", in: folder)
            #expect(run.status == 0)
            #expect(run.output.hasPrefix(expected), "\(run.output)")
        }
    }

    @Test("--profile tells what each rule cost, and changes nothing else")
    func profile() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "14 Pear and 3 apples\n")
        let plain = try Vev.shell("$VEV extract a.txt $PLUGINS --format jsonl", in: folder)
        let run = try Vev.shell("$VEV extract a.txt $PLUGINS --format jsonl --profile", in: folder)
        #expect(run.output == plain.output)
        let rows = run.errors.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(rows.first == ["TIME", "SHARE", "CALLS", "MATCHES", "RULE"])
        let rule = try #require(rows.first { $0.last == "digits/run-of-digits" })
        #expect(rule.dropLast().suffix(2) == ["3", "2"])
    }

    @Test("--watch runs again when a file is saved", .timeLimit(.minutes(1)))
    func watching() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "3\n")
        let run = try Vev.shell(
            """
            touch out err
            $VEV try '\\d+' a.txt $PLUGINS --watch > out 2> err & pid=$!
            until grep -q watching err; do sleep 0.05; done
            echo 14 >> a.txt
            until grep -q '2 matches' out; do sleep 0.05; done
            kill -9 $pid
            """,
            in: folder
        )
        #expect(run.errors == "")
        #expect(try folder.read("out") == "1:1: [[3]]\n1 match\n1:1: [[3]]\n2:1: [[14]]\n2 matches\n")
    }
}
