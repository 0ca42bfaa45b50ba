internal import Domain
internal import LinearAPI

/// The comment that says why an issue is there: the words of the meeting, and where they are found.
struct EvidenceComment: Sendable {
    /// What of one quote is shown.
    static let quoteCharacters = 1_000
    /// The most of a comment; what does not fit is left out, and that is said.
    static let characters = 20_000

    let evidence: [IssueRequest.Evidence]
    let source: IssueRequest.Source?

    /// Nil when there is nothing to say.
    init?(_ request: IssueRequest) {
        guard request.evidence != nil || request.source != nil else { return nil }
        self.evidence = request.evidence ?? []
        self.source = request.source
    }

    /// Under an id that is derived from the issue's, so that it is made once.
    func draft(on issue: LinearID) -> LinearCommentDraft {
        LinearCommentDraft(id: LinearID(.derived(from: "evidence", issue.description)), issueID: issue, body: text)
    }

    /// Markdown.
    var text: String {
        var parts = [heading]
        var room = Self.characters - heading.count
        for (index, evidence) in evidence.enumerated() {
            let part = Self.text(of: evidence)
            guard part.count + 2 <= room else {
                parts.append("(\(self.evidence.count - index) more were left out.)")
                break
            }
            room -= part.count + 2
            parts.append(part)
        }
        return parts.joined(separator: "\n\n")
    }

    private var heading: String {
        var text = source?.title.map { "From “\(Markdown.escaped($0))”" } ?? "From a meeting"
        if let date = source?.date { text += " of \(date)" }
        if let url = source?.url { text += ": [open the meeting](<\(url)>)" }
        return text + (evidence.isEmpty ? "" : source?.url == nil ? ":" : "")
    }

    private static func text(of evidence: IssueRequest.Evidence) -> String {
        let words = cut(evidence.quote)
        let lines = words.split(whereSeparator: \.isNewline).map { "> " + Markdown.escaped($0) }
        let place = [evidence.speaker.map(Markdown.escaped), evidence.startSeconds.map(time)].compactMap(\.self)
        return (lines + (place.isEmpty ? [] : ["> — " + place.joined(separator: ", ")])).joined(separator: "\n")
    }

    /// At most ``quoteCharacters``, cut between words where there are some.
    private static func cut(_ quote: String) -> String {
        guard quote.count > quoteCharacters else { return quote }
        let beginning = quote.prefix(quoteCharacters)
        let space = beginning.lastIndex(where: \.isWhitespace) ?? beginning.endIndex
        return (space > beginning.startIndex ? beginning[..<space] : beginning) + "…"
    }

    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds)
        let minutes = pad(whole / 60 % 60)
        return whole >= 3_600
            ? "\(whole / 3_600):\(minutes):\(pad(whole % 60))" : "\(whole / 60):\(pad(whole % 60))"
    }

    private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
