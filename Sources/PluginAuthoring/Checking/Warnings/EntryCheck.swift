import PatternMatching
import Recognition
import Vev

/// Entries of lists that can never be found, and spellings that stand twice.
struct EntryCheck: WarningCheck {
    func remarks(on plugin: CheckedPlugin) -> [Remark] {
        plugin.listing.lists.flatMap { list in unreachable(list) + repeated(list) }
    }

    private func unreachable(_ list: ListListing) -> [Remark] {
        // The entries of an inline list are put into patterns as they are.
        if list.gazetteer.policy.isInline { return [] }
        let index = GazetteerIndex([list.gazetteer])
        return list.gazetteer.spellings.compactMap { spelling in
            // Looking for a very long text would take very long.
            if Int(spelling.end - spelling.start) > 4 * ReferenceCallout.longestSpan {
                return tooLong(spelling, list)
            }
            let text = list.gazetteer.text(spelling)
            if text.unicodeScalars.count > ReferenceCallout.longestSpan { return tooLong(spelling, list) }
            return isFound(text, index) ? nil : notWhole(spelling, list)
        }
    }

    /// Whether a text that is nothing but an entry is found to be it.
    private func isFound(_ text: String, _ index: GazetteerIndex) -> Bool {
        let findings = Findings(Document(text: text), index: index, threshold: 1)
        return !findings.entryUses(ofList: 0, on: 0..<findings.text.utf8.count).isEmpty
    }

    private func notWhole(_ spelling: Gazetteer.Spelling, _ list: ListListing) -> Remark {
        Remark(
            .unreachableEntry,
            at: list.location(of: spelling),
            "the entry '\(list.gazetteer.text(spelling).shortened)' can never be found: "
                + "even a text that is nothing else does not hold it as whole words",
            remedy: "remove signs and blanks at its ends, and compose its accents (NFC)"
        )
    }

    private func tooLong(_ spelling: Gazetteer.Spelling, _ list: ListListing) -> Remark {
        Remark(
            .unreachableEntry,
            at: list.location(of: spelling),
            "the entry '\(list.gazetteer.text(spelling).shortened)' can never be found by a pattern, "
                + "which looks no further than \(ReferenceCallout.longestSpan) characters",
            remedy: "shorten it"
        )
    }

    private func repeated(_ list: ListListing) -> [Remark] {
        var first: [Key: Gazetteer.Spelling] = [:]
        return list.gazetteer.spellings.compactMap { spelling in
            let key = Key(text: list.gazetteer.text(spelling), isAmbiguous: spelling.isAmbiguous)
            guard let earlier = first[key] else {
                first[key] = spelling
                return nil
            }
            let (line, place) = (list.location(of: earlier).line, list.location(of: spelling))
            return Remark(
                .repeatedEntry,
                at: place,
                "the entry '\(key.text.shortened)' stands "
                    + (line == place.line ? "twice in line \(line)" : "in lines \(line) and \(place.line)"),
                remedy: "remove one of them"
            )
        }
    }

    /// A name may stand twice to say that only one of its aliases is ambiguous.
    private struct Key: Hashable {
        let text: String
        let isAmbiguous: Bool
    }
}

extension String {
    /// The text, cut where it is too long for a message.
    fileprivate var shortened: String {
        let start = unicodeScalars.prefix(60)
        return start.endIndex == endIndex ? self : String(start) + "…"
    }
}
