/// The one-to-one matching of gold and found spans by which SemEval-2013 task 9.1 scores.
///
/// Equal spans are matched first, then equal text under another label, then what overlaps: the same
/// label before another, and the longer overlap before the shorter.
struct SpanAlignment {
    private let gold: [LabelledSpan]
    private let found: [LabelledSpan]
    private var freeGold: Set<Int>
    private var freeFound: Set<Int>

    /// A gold span with the found one that stands for it.
    private(set) var pairs: [(gold: LabelledSpan, found: LabelledSpan)] = []

    init(gold: Set<LabelledSpan>, found: Set<LabelledSpan>) {
        self.gold = gold.sorted()
        self.found = found.sorted()
        freeGold = Set(self.gold.indices)
        freeFound = Set(self.found.indices)
        matchFirst { $0 == $1 }
        matchFirst { $0.coincides(with: $1) }
        for (_, _, gold, found) in overlaps() where freeGold.contains(gold) && freeFound.contains(found) {
            take(gold, found)
        }
    }

    /// The gold spans that nothing stands for.
    var missed: [LabelledSpan] { freeGold.sorted().map { gold[$0] } }

    /// The found spans that stand for nothing.
    var spurious: [LabelledSpan] { freeFound.sorted().map { found[$0] } }

    private mutating func matchFirst(_ fits: (LabelledSpan, LabelledSpan) -> Bool) {
        for index in freeGold.sorted() {
            let begin = found.partitioningIndex { $0.start >= gold[index].start }
            let rivals = (begin..<found.count).prefix { found[$0].start == gold[index].start }
            let match = rivals.first { freeFound.contains($0) && fits(gold[index], found[$0]) }
            if let match { take(index, match) }
        }
    }

    /// Every overlap of what is still free, the best first.
    private func overlaps() -> [(differs: Int, shorter: Int, gold: Int, found: Int)] {
        let left = freeFound.sorted()
        return freeGold.flatMap { index in
            left.prefix { found[$0].start < gold[index].end }.filter { found[$0].end > gold[index].start }
                .map { rival in
                    let differs = gold[index].label == found[rival].label ? 0 : 1
                    return (differs, -gold[index].overlap(with: found[rival]), index, rival)
                }
        }.sorted { $0 < $1 }
    }

    private mutating func take(_ gold: Int, _ found: Int) {
        pairs.append((self.gold[gold], self.found[found]))
        freeGold.remove(gold)
        freeFound.remove(found)
    }
}

extension Array {
    /// The first index whose element satisfies what all behind it satisfy too.
    fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = isBehind(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
