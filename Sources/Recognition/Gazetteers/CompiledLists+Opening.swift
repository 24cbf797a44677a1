extension CompiledLists {
    /// Maps a file that ``write(to:)`` made; nil when there is none, or it is damaged, foreign, or made from other sources.
    ///
    /// - Parameter sources: what the lists are made from now: paths, sizes, times. A file that was made from anything
    ///   else is stale.
    ///
    /// Every byte is summed and every number that leads into an array is checked here, once, so that the look-up need
    /// not: behind this line the arrays hold what they would hold if the lists had been compiled just now, or, if
    /// somebody forged file and checksum, at least nothing that leads outside of them or round in circles.
    public init?(file path: String, sources: [UInt8]) {
        guard let owner = SharedBytes(mapping: path), let sections = Self.sections(owner.bytes) else {
            return nil
        }
        self.init(owner: owner, sections)
        guard self.sources.elementsEqual(sources), isSound else { return nil }
    }

    /// The sections, if the header fits the bytes.
    private static func sections(_ bytes: UnsafeRawBufferPointer) -> CompiledForm.Sections? {
        guard bytes.count >= MemoryLayout<CompiledForm.Header>.size else { return nil }
        let header = bytes.load(as: CompiledForm.Header.self)
        let checked = UnsafeRawBufferPointer(rebasing: bytes[CompiledForm.uncheckedSize...])
        guard header.magic == CompiledForm.Header.magicNumber,
            header.version == CompiledForm.Header.currentVersion,
            header.size == UInt64(bytes.count), header.checksum == Checksum.of(checked),
            header.sections.lie(inside: bytes)
        else { return nil }
        return header.sections
    }

    private var isSound: Bool {
        lists.allSatisfy { list in
            list.columns.isInside(columns.count) && list.text.isInside(text.count)
                && list.spellings.isInside(spellings.count) && areSound(spellings[list.spellings.range], list)
        } && areEntriesSound && isTableSound
            && beginnings.count.nonzeroBitCount == 1 && continuations.count.nonzeroBitCount == 1
    }

    private func areSound(_ spellings: Slice<FlatArray<Gazetteer.Spelling>>, _ list: ListRecord) -> Bool {
        spellings.allSatisfy { spelling in
            0 <= spelling.line && spelling.line <= spelling.start && spelling.start <= spelling.end
                && Int(spelling.end) <= list.text.count
        }
    }

    private var areEntriesSound: Bool {
        let counts = lists.map(\.spellings.count)
        return entries.buffer.enumerated().allSatisfy { number, entry in
            Int(entry.start) + Int(entry.length) <= text.count && counts.indices.contains(Int(entry.list))
                && entry.spelling >= 0 && Int(entry.spelling) < counts[Int(entry.list)]
                // Only to what was added before: so every chain of entries ends.
                && entry.next >= -1 && Int(entry.next) < number
        }
    }

    private var isTableSound: Bool {
        slots.count.nonzeroBitCount == 1 && slots.buffer.contains { !$0.node.exists }
            && slots.buffer.allSatisfy { Int($0.node.entry) < entries.count }
    }
}

extension CompiledForm.Sections {
    fileprivate func lie(inside bytes: UnsafeRawBufferPointer) -> Bool {
        sources.holds(UInt8.self, bytes) && lists.holds(CompiledLists.ListRecord.self, bytes)
            && columns.holds(UInt8.self, bytes) && text.holds(UInt8.self, bytes)
            && spellings.holds(Gazetteer.Spelling.self, bytes)
            && entries.holds(CompiledLists.Entry.self, bytes)
            && slots.holds(NodeTable.Slot.self, bytes) && beginnings.holds(UInt64.self, bytes)
            && continuations.holds(UInt64.self, bytes)
    }
}
