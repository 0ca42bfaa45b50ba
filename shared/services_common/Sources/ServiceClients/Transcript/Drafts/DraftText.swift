public import Domain
public import WireFormat

/// What a person typed: the body of `POST /transcript/drafts/tickets` and `…/updates`.
public struct DraftText: Codable, Sendable, Hashable {
    /// 1 to 8,000 characters, mentions as names.
    public var text: String
    /// Name or e-mail address of whoever typed it: "me" in the text.
    @OrNull public var author: String?
    /// The day on which it was typed, from which "Friday" counts; nil for today.
    @OrNull public var date: CalendarDate?

    public init(text: String, author: String? = nil, date: CalendarDate? = nil) {
        self.text = text
        self.author = author
        self.date = date
    }
}
