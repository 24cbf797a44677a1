import Foundation

/// Name lists of any size: words of the text with invented ones between them, so that few of many are found.
struct ScaledNames {
    private let known: [String]

    /// One name in so many stands in the text, as in any large list.
    private static let rarity = 200

    init(_ text: [UInt8]) {
        let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
        var (seen, known) = (Set<String>(), [String]())
        for line in lines {
            for name in Self.capitalizedRuns(line) where seen.insert(name).inserted { known.append(name) }
        }
        self.known = known
    }

    /// So many different names; a smaller list is the beginning of a larger one.
    func names(_ count: Int) -> [String] {
        var random = RandomNumbers(seed: 500_000)
        var (names, seen) = ([String](), Set<String>())
        names.reserveCapacity(count)
        while names.count < count {
            let place = names.count / Self.rarity
            let wanted = names.count % Self.rarity == 0 && place < known.count ? known[place] : nil
            if let wanted, seen.insert(wanted).inserted {
                names.append(wanted)
            } else {
                let name = Self.invented(&random)
                if seen.insert(name).inserted { names.append(name) }
            }
        }
        return names
    }

    /// Names of one to three words made of syllables.
    private static func invented(_ random: inout RandomNumbers) -> String {
        let onsets = [
            "b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "s", "t", "v", "st", "kr", "bj", "sk", "tr",
        ]
        let nuclei = ["a", "e", "i", "o", "u", "ø", "å", "ei", "au", "y"]
        let codas = ["", "n", "r", "l", "s", "rn", "nd", "ld", "ng", "m"]
        let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            (0..<Int.random(in: 2...3, using: &random)).map { _ in
                onsets.randomElement(using: &random)! + nuclei.randomElement(using: &random)!
                    + codas.randomElement(using: &random)!
            }.joined().capitalized
        }
        return words.joined(separator: " ")
    }

    /// Up to two capitalized words in a row.
    private static func capitalizedRuns(_ line: Substring) -> [String] {
        let words = line.split(separator: " ").map { $0.drop { !$0.isLetter } }
        return words.indices.compactMap { index in
            let run = words[index...].prefix(1 + index % 2).map(String.init)
            let isName = run.allSatisfy { $0.count > 3 && $0.first!.isUppercase && $0.allSatisfy(\.isLetter) }
            return isName ? run.joined(separator: " ") : nil
        }
    }
}
