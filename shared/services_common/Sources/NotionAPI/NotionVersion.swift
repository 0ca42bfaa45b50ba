/// A version of Notion's API, named by its day, as the header `Notion-Version` has it.
///
/// - SeeAlso: Notion, "Versioning" and "Changes by version"
public struct NotionVersion: Sendable, Hashable {
    public let name: String

    public init(_ name: String) {
        self.name = name
    }

    /// The version that this client speaks: data sources, `in_trash`, `position`, `meeting_notes`. What older ones call
    /// otherwise is read all the same.
    public static let current = NotionVersion("2026-03-11")
}

extension NotionVersion: CustomStringConvertible {
    public var description: String { name }
}
