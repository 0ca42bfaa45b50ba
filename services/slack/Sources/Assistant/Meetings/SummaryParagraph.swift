internal import Domain
internal import ServiceClients

/// The summary's text without the sentences that only say what heading and lists say too: the rules' summary repeats
/// every decision and every action item, which on a phone is a wall of text.
struct SummaryParagraph {
    /// A sentence needs so much that is new.
    private static let leastNew = 0.34
    /// What joins names and statements in such sentences.
    private static let joints: Set<String> = [
        "a", "an", "and", "are", "as", "at", "be", "by", "decided", "do", "for", "from", "has", "have", "in", "is",
        "it",
        "met", "more", "of", "on", "or", "somebody", "that", "the", "they", "to", "was", "we", "were", "will", "with",
    ]

    let report: MeetingReport

    var text: String {
        let known = listed
        return sentences.filter { sentence in
            let words = NameFolding.words(sentence).filter { !Self.joints.contains($0) }
            let new = words.count { !known.contains($0) && !$0.allSatisfy(\.isNumber) }
            return !words.isEmpty && Double(new) >= Double(words.count) * Self.leastNew
        }.joined(separator: " ")
    }

    private var listed: Set<String> {
        let items = report.summary.decisions + report.summary.actionItems
        let texts =
            [MeetingWords.title(report.meeting)] + report.meeting.participants + items.map(\.text)
            + items.compactMap(\.assignee)
        return Set(texts.flatMap { NameFolding.words($0) })
    }

    private var sentences: [String] {
        var sentences: [String] = []
        var sentence = ""
        let words = report.summary.summary.split(whereSeparator: \.isWhitespace)
        for word in words {
            sentence += (sentence.isEmpty ? "" : " ") + word
            guard let last = word.last(where: { !"”\"’)".contains($0) }), ".!?".contains(last) else { continue }
            sentences.append(sentence)
            sentence = ""
        }
        return sentence.isEmpty ? sentences : sentences + [sentence]
    }
}
