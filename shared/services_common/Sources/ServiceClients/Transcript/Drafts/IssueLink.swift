/// An issue, as drafts refer to one.
public struct IssueLink: Codable, Sendable, Hashable {
    /// Such as `TID-28`.
    public var identifier: String
    public var title: String
    public var url: String

    public init(identifier: String, title: String, url: String) {
        self.identifier = identifier
        self.title = title
        self.url = url
    }
}
