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
        /// As properties, where the database has such; nobody asked for them.
        var hints: [String: String] = [:]
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

    /// An insertion that was asked for and of which it is not known whether it happened.
    struct Insertion: Sendable, Hashable, Codable {
        /// The block of ours before the place; nil for the beginning.
        let after: NotionID?
        /// What stood there before and is not ours.
        let others: [NotionID]
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
    /// The title with which Notion was asked to make the page, so that there may be one although ``page`` is nil.
    let begunTitle: String?
    let insertion: Insertion?
    /// Until when a request whose answer did not come may still be carried out.
    let doubtfulUntil: Date?
    /// Whether this version made the page.
    let wasCreated: Bool
    let written: [Written]
    var warnings: [String]
    /// The status to answer with: of a failed one, or of one that waits until somebody mends our settings.
    let problemStatus: Int?
    /// Why it failed, or why it still waits.
    let reason: String?
}

/// What a ``PublicationID`` names.
enum PublicationSubject {}
typealias PublicationID = Identifier<PublicationSubject>

extension Identifier where Subject == PublicationSubject {
    /// The same for the same meeting, and without a meeting for the same title under the same parent.
    init(meeting: String?, title: String, parent: NotionID) {
        if let meeting {
            self.init(.derived(from: "publication", "meeting", meeting))
        } else {
            self.init(.derived(from: "publication", "title", NameFolding.folded(title), parent.description))
        }
    }
}
