import Foundation
import Testing

/// Does what the tutorial says, in its order, and compares what it prints with what the tutorial says it prints.
@Suite("Tutorial")
struct TutorialTests {
    private static let page = Vev.fixtures.appending(
        path: "../../../Sources/Vev/Documentation.docc/Tutorial.md"
    ).standardized

    @Test("every file and command of the tutorial does what the page says", .timeLimit(.minutes(3)))
    func run() throws {
        let steps = TutorialStep.steps(in: try String(contentsOf: Self.page, encoding: .utf8))
        #expect(steps.count > 20)
        let folder = try ScratchFolder()
        for step in steps { try take(step, in: folder) }
    }

    private func take(_ step: TutorialStep, in folder: ScratchFolder) throws {
        switch step {
        case .file(let name, let text): try folder.write(name, text)
        case .addition(let name, let text): try folder.write(name, try folder.read(name) + text)
        case .command(let line, let expected):
            let run = try Vev.shell("vev() { \"$VEV\" \"$@\"; }; \(line)", in: folder)
            #expect(run.errors == "", "\(line)")
            #expect(Self.matches(run.output, expected), "\(line)\n\(run.output)")
        }
    }

    /// Whether lines are as expected, `…` standing for any lines.
    private static func matches(_ output: String, _ expected: [Substring]) -> Bool {
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while lines.last == "" { lines.removeLast() }
        return matches(lines, expected[...])
    }

    private static func matches(_ lines: ArraySlice<Substring>, _ expected: ArraySlice<Substring>) -> Bool {
        guard let first = expected.first else { return lines.isEmpty }
        let rest = expected.dropFirst()
        if first == "…" {
            return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
        }
        return lines.first == first && matches(lines.dropFirst(), rest)
    }
}

/// Something that a tutorial has its reader do.
private enum TutorialStep {
    case file(name: String, text: String)
    case addition(name: String, text: String)
    case command(line: Substring, output: [Substring])

    /// The steps of a page: fenced blocks behind a comment that names a file, and blocks of the console.
    static func steps(in page: String) -> [TutorialStep] {
        var steps: [TutorialStep] = []
        var lines = page.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var comment: Substring = ""
        while let line = lines.popFirst() {
            guard line.hasPrefix("```") else {
                comment = line
                continue
            }
            let block = Array(lines.prefix { $0 != "```" })
            lines = lines.dropFirst(block.count + 1)
            steps += line == "```console" ? commands(block) : file(block, comment)
            comment = ""
        }
        return steps
    }

    private static func file(_ block: [Substring], _ comment: Substring) -> [TutorialStep] {
        let text = block.map { $0 + "\n" }.joined()
        let words = comment.split(separator: " ").map(String.init)
        guard words.count == 4, words[0] == "<!--" else { return [] }
        return words[1] == "file:"
            ? [.file(name: words[2], text: text)] : [.addition(name: words[2], text: text)]
    }

    private static func commands(_ block: [Substring]) -> [TutorialStep] {
        var commands: [(line: Substring, output: [Substring])] = []
        for line in block {
            if line.hasPrefix("$ ") {
                commands.append((line.dropFirst(2), []))
            } else if !commands.isEmpty {
                commands[commands.count - 1].output.append(line)
            }
        }
        return commands.map { .command(line: $0.line, output: $0.output) }
    }
}
