extension CompiledLists {
    /// Compiles lists.
    ///
    /// - Parameter sources: what they are made from, to be found again at the head of a file.
    init(_ gazetteers: [Gazetteer], sources: [UInt8] = []) {
        let compiler = ListCompiler(gazetteers)
        var layout = Layout()
        var sections = CompiledForm.Sections()
        sections.sources = layout.place(sources)
        sections.lists = layout.place(compiler.lists)
        sections.columns = layout.place(compiler.columns)
        sections.text = layout.place(compiler.text)
        sections.spellings = layout.place(compiler.spellings)
        sections.entries = layout.place(compiler.entries)
        sections.slots = layout.place(compiler.table.slots)
        sections.beginnings = layout.place(compiler.beginningFilter)
        sections.continuations = layout.place(compiler.continuationFilter)
        // Laid out a line ago, so every section is where it says.
        self.init(owner: layout.bytes(sections), sections)
    }

    /// The sections of some bytes; the caller knows that they lie inside.
    init(owner: SharedBytes, _ sections: CompiledForm.Sections) {
        self.owner = owner
        sources = FlatArray(owner, sections.sources)
        lists = FlatArray(owner, sections.lists)
        columns = FlatArray(owner, sections.columns)
        text = FlatArray(owner, sections.text)
        spellings = FlatArray(owner, sections.spellings)
        entries = FlatArray(owner, sections.entries)
        slots = FlatArray(owner, sections.slots)
        beginnings = FlatArray(owner, sections.beginnings)
        continuations = FlatArray(owner, sections.continuations)
    }

    /// Sections on their way to their place.
    private struct Layout {
        private var size = MemoryLayout<CompiledForm.Header>.stride
        private var copies: [(UnsafeMutableRawBufferPointer) -> Void] = []

        mutating func place<Element: BitwiseCopyable>(_ values: [Element]) -> CompiledForm.Section {
            let offset = size
            let length = values.count * MemoryLayout<Element>.stride
            copies.append { memory in
                values.withUnsafeBytes {
                    UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + length]).copyMemory(
                        from: $0
                    )
                }
            }
            size = (offset + length + 7) / 8 * 8
            return CompiledForm.Section(offset: offset, count: values.count)
        }

        func bytes(_ sections: CompiledForm.Sections) -> SharedBytes {
            SharedBytes(count: size) { memory in
                for copy in copies { copy(memory) }
                var header = CompiledForm.Header()
                header.size = UInt64(size)
                header.sections = sections
                memory.storeBytes(of: header, as: CompiledForm.Header.self)
                let checked = UnsafeRawBufferPointer(rebasing: memory[CompiledForm.uncheckedSize...])
                header.checksum = Checksum.of(checked)
                memory.storeBytes(of: header, as: CompiledForm.Header.self)
            }
        }
    }
}

extension FlatArray {
    fileprivate init(_ owner: SharedBytes, _ section: CompiledForm.Section) {
        self.init(owner, offset: section.offset, count: section.count)
    }
}
