import TestSupport

/// Texts made of pieces drawn at random, the same for the same seed.
struct SeededPieces {
    private var generator: SplitMix
    private let pieces: [String]

    init(seed: Int, pieces: [String]) {
        generator = SplitMix(seed: seed)
        self.pieces = pieces
    }

    mutating func text(_ longest: Int) -> String {
        let count = Int.random(in: 0...longest, using: &generator)
        return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
}
