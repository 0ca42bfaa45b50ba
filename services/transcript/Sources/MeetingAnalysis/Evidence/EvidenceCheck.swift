public import Domain
import Redaction

/// Tells whether quotes stand where they are said to stand: nothing leaves an analyst without passing it.
public struct EvidenceCheck: Sendable {
    private let texts: [Int: String]

    public init(_ meeting: FilteredMeeting) {
        var texts: [Int: String] = [:]
        for segment in meeting.segments {
            texts[segment.index] = segment.text.string
        }
        self.texts = texts
    }

    /// Whether the quote stands in its segment's filtered text, scalar by scalar, and says something.
    public func accepts(_ evidence: Evidence) -> Bool {
        guard evidence.quote.contains(where: \.isLetter) || evidence.quote.contains(where: \.isNumber),
            let text = texts[evidence.segment]
        else { return false }
        return text.utf8.contains(subsequence: evidence.quote.utf8)
    }

    /// What is left of `meeting` when every quote that does not stand is dropped, and then every finding without one.
    public func checked(_ analysed: AnalysedMeeting) -> AnalysedMeeting {
        var result = analysed
        result.keyPoints = kept(analysed.keyPoints, at: \.evidence)
        result.decisions = kept(analysed.decisions, at: \.evidence)
        result.actionItems = kept(analysed.actionItems, at: \.evidence)
        result.proposals = kept(analysed.proposals, at: \.evidence)
        return result
    }

    private func kept<Item>(_ items: [Item], at path: WritableKeyPath<Item, [Evidence]>) -> [Item] {
        items.compactMap { item in
            var item = item
            item[keyPath: path] = item[keyPath: path].filter(accepts)
            return item[keyPath: path].isEmpty ? nil : item
        }
    }
}

extension String.UTF8View {
    /// Byte by byte, because character comparison takes different spellings of a letter for the same.
    fileprivate func contains(subsequence other: String.UTF8View) -> Bool {
        let bytes = Array(self)
        let wanted = Array(other)
        guard !wanted.isEmpty, wanted.count <= bytes.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { start in
            bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
