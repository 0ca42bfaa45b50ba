package import Domain
internal import FoundationEssentials
internal import NotionAPI

/// Notes that are to stand, or stand, in Notion.
package struct Publication: Sendable, Hashable {
    /// What is to be written.
    struct Content: Sendable, Hashable {
        let title: String
        let markdown: String
        /// Values by the name of the property; only under a database.
        let properties: [String: String]
    }

    enum State: String, Sendable, Hashable {
        /// To be written, or to be written anew.
        case pending
        case published
        /// Notion does not take it; somebody has to change something and publish again.
        case failed
    }

    /// A block of the first level that this service wrote, and a digest of what it was to say.
    package struct Written: Sendable, Hashable, Codable {
        package let block: NotionID
        package let digest: String

        package init(block: NotionID, digest: String) {
            self.block = block
            self.digest = digest
        }
    }

    let id: PublicationID
    let meeting: String?
    /// As it was given: a page, a database or a data source.
    let parent: NotionID
    /// Grows with each content; a job belongs to one.
    let version: Int
    let state: State
    let content: Content
    /// The page that holds it, once there is one.
    let page: NotionID?
    let url: String?
    /// Whether Notion was asked to make the page, so that there may be one although ``page`` is nil.
    let isBegun: Bool
    /// The title that it was asked for with; nil where that is not known.
    let begunTitle: String?
    /// Whether this version made the page.
    let wasCreated: Bool
    let written: [Written]
    /// What Notion was asked to add and is not noted in ``written`` yet; nil when there is nothing such.
    let writing: Writing?
    let warnings: [String]
    /// Of a failed one: the status to answer with. Of one that waits: nil.
    let problemStatus: Int?
    /// Why it failed, or why it still waits.
    let reason: String?
}

/// What a ``PublicationID`` names.
enum PublicationSubject {}
typealias PublicationID = Identifier<PublicationSubject>

extension Identifier where Subject == PublicationSubject {
    /// The same for the same meeting under the same parent, and without a meeting for the same title there.
    init(meeting: String?, title: String, parent: NotionID) {
        let (kind, name) = meeting.map { ("meeting", $0) } ?? ("title", NameFolding.folded(title))
        self.init(.derived(from: "publication", kind, name, parent.description))
    }
}
