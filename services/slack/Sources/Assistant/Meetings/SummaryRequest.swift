/// What `/summarize` is asked for.
package enum SummaryRequest: Sendable, Hashable {
    case meeting(MeetingQuery)
    /// How the work for a client stands; empty when no name was given.
    case client(String)

    /// Reads what stands behind `/summarize`: nothing, `last`, `last @meeting @14:30`, words of a title, `client NAME`.
    package init(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        switch words.first?.lowercased() {
        case "client", "customer": self = .client(words.dropFirst().joined(separator: " "))
        case "last", "latest":
            let query = MeetingQuery(words.dropFirst())
            self = .meeting(query.isAnything ? query : query.last)
        default: self = .meeting(MeetingQuery(words[...]))
        }
    }
}

/// Which meeting is meant.
package struct MeetingQuery: Sendable, Hashable {
    /// Words of its title, in any order; none: any meeting.
    package var title: [String]
    package var time: TimeOfDay?
    /// Whether of several the last one is meant.
    package var isLast: Bool

    package init(title: [String] = [], time: TimeOfDay? = nil, isLast: Bool = false) {
        self.title = title
        self.time = time
        self.isLast = isLast
    }

    /// The meeting whose title the whole of `text` is.
    package static func titled(_ text: String) -> MeetingQuery {
        MeetingQuery(text.split(whereSeparator: \.isWhitespace)[...])
    }

    /// - Parameter words: `@` stands before a title or a time, or not at all.
    fileprivate init(_ words: ArraySlice<Substring>) {
        var title: [Substring] = []
        var time: TimeOfDay?
        var words = words
        while let word = words.popFirst() {
            let bare = word.drop { $0 == "@" }.trimming { "\"“”‘’'".contains($0) }
            if let following = words.first, let found = TimeOfDay("\(bare) \(following)") {
                time = found
                words.removeFirst()
            } else if let found = TimeOfDay(bare) {
                time = found
            } else if !bare.isEmpty, bare.lowercased() != "at" || !Self.isTime(words.first) {
                title.append(bare)
            }
        }
        // The word for any meeting is no title.
        if title.count == 1, title[0].lowercased() == "meeting" { title = [] }
        self.init(title: title.map(String.init), time: time, isLast: title.isEmpty)
    }

    fileprivate var isAnything: Bool { title.isEmpty && time == nil }

    fileprivate var last: MeetingQuery {
        var query = self
        query.isLast = true
        return query
    }

    /// As it was asked, for answers: `“sprint planning” at 14:30`.
    package var words: String {
        let name = title.isEmpty ? "" : "“\(TextWords.line(title.joined(separator: " "), atMost: 100))”"
        return [name, time.map { "at \($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func isTime(_ word: Substring?) -> Bool {
        word.map { TimeOfDay($0.drop { $0 == "@" }) != nil } ?? false
    }
}

extension Substring {
    fileprivate func trimming(_ isOutside: (Character) -> Bool) -> Substring {
        var text = drop(while: isOutside)
        while let last = text.last, isOutside(last) { text.removeLast() }
        return text
    }
}
