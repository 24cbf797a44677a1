/// The documents in which something was seen: exact while they are few, a fair sample of them when they are many.
///
/// The documents whose ids have the smallest hashes are kept. The smallest of
/// two sets are the smallest of their smallest, so merging is associative,
/// commutative and idempotent, and memory is bounded however many documents
/// come. Where the sample is full, counts are estimated from how dense the
/// hashes lie (k minimum values; a standard error of 3 %).
public struct Sightings: Hashable, Sendable {
    /// How many documents are kept.
    public static let capacity = 1024
    /// Of how many of them the id is kept too, as evidence.
    public static let namedCapacity = 5

    /// What is known of one document, in the order of the hashes of their ids.
    public private(set) var sample: [Sighting] = []
    /// The ids of the first documents of the sample.
    public private(set) var evidence: [String] = []
    /// The first day and the last day of dated documents; of all of them, not of the sample.
    public private(set) var days: ClosedRange<Day>?

    /// Makes an empty set.
    public init() {}

    /// Makes a set from its parts, as a file holds them; nil when they do not fit together.
    public init?(sample: [Sighting], evidence: [String], days: ClosedRange<Day>?) {
        guard sample.count <= Self.capacity, evidence.count == min(sample.count, Self.namedCapacity),
            zip(sample, sample.dropFirst()).allSatisfy({ $0.document < $1.document })
        else { return nil }
        self.sample = sample
        self.evidence = evidence
        self.days = days
    }

    /// Adds a document; one that is known already is not counted twice.
    public mutating func add(_ sighting: Sighting, in document: String) {
        extendDays(sighting.day.map { $0...$0 })
        var (low, high) = (0, sample.count)
        while low < high {
            let middle = (low + high) / 2
            if sample[middle].document < sighting.document { low = middle + 1 } else { high = middle }
        }
        if low < sample.count, sample[low].document == sighting.document {
            sample[low] = sample[low].joined(with: sighting)
        } else if low < Self.capacity {
            insert(sighting, document, at: low)
        }
    }

    /// Adds all documents of another set.
    public mutating func merge(_ other: Sightings) {
        extendDays(other.days)
        var merged: [Sighting] = []
        merged.reserveCapacity(min(sample.count + other.sample.count, Self.capacity))
        var names: [String] = []
        var (left, right) = (0, 0)
        while merged.count < Self.capacity, left < sample.count || right < other.sample.count {
            let mine = left < sample.count ? sample[left] : nil
            let its = right < other.sample.count ? other.sample[right] : nil
            let isMine = its.map { its in mine.map { $0.document <= its.document } ?? false } ?? true
            let isIts = mine.map { mine in its.map { $0.document <= mine.document } ?? false } ?? true
            // A document of the first few of both is one of the first few of at least one of them.
            if names.count < Self.namedCapacity {
                names.append(isMine ? evidence[left] : other.evidence[right])
            }
            merged.append(
                [isMine ? mine : nil, isIts ? its : nil].compactMap { $0 }.reduce { $0.joined(with: $1) }
            )
            left += isMine ? 1 : 0
            right += isIts ? 1 : 0
        }
        (sample, evidence) = (merged, names)
    }

    private mutating func insert(_ sighting: Sighting, _ document: String, at place: Int) {
        if sample.count == Self.capacity { sample.removeLast() }
        sample.insert(sighting, at: place)
        guard place < Self.namedCapacity else { return }
        evidence.insert(document, at: place)
        if evidence.count > Self.namedCapacity { evidence.removeLast() }
    }

    private mutating func extendDays(_ more: ClosedRange<Day>?) {
        guard let more else { return }
        let known = days ?? more
        days = min(known.lowerBound, more.lowerBound)...max(known.upperBound, more.upperBound)
    }
}

extension [Sighting] {
    fileprivate func reduce(_ join: (Sighting, Sighting) -> Sighting) -> Sighting {
        dropFirst().reduce(self[0], join)
    }
}

/// What is known of something in one document.
public struct Sighting: Hashable, Sendable {
    /// The hash of the document's id.
    public let document: UInt64
    /// How often it is mentioned there.
    public let mentions: Int
    /// When the document was written; nil when that is not known.
    public let day: Day?

    /// Makes a sighting.
    public init(document: UInt64, mentions: Int, day: Day?) {
        self.document = document
        self.mentions = mentions
        self.day = day
    }

    /// Two reports of one document: the larger of each, so that neither order nor repetition matters.
    func joined(with other: Sighting) -> Sighting {
        Sighting(
            document: document,
            mentions: max(mentions, other.mentions),
            day: [day, other.day].compactMap { $0 }.max()
        )
    }

    /// The hash of a document's id: FNV-1a, its bits mixed so that they lie evenly.
    public static func hash(_ id: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        return hash ^ hash >> 31
    }
}
