/// What an integration may do.
///
/// - SeeAlso: Notion, "Connection capabilities".
public enum Capability: String, Sendable, CaseIterable {
    case readContent = "read_content"
    case updateContent = "update_content"
    case insertContent = "insert_content"
    case readComments = "read_comments"
    case insertComments = "insert_comments"
    /// People and their addresses.
    case readUsers = "read_users"
}
