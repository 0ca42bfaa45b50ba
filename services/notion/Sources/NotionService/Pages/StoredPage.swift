internal import Domain
internal import FoundationEssentials
internal import NotionAPI

/// A page as it was read, with its text.
struct StoredPage: Sendable, Hashable {
    var page: NotionPage
    var tree: NotionTree
    /// When its text was read.
    var readAt: Date
    /// When Notion was last asked whether it changed.
    var checkedAt: Date
}

extension StoredPage {
    /// How long Notion may take to show an edit in a page's `last_edited_time`, which it gives to the minute: text that
    /// was read sooner after an edit may lack another one of the same minute.
    private static let settles: TimeInterval = 60
    /// Blocks that a page shows from elsewhere change without the page: all is read again after this time.
    private static let keptFor: TimeInterval = 24 * 3600

    /// A text that lacks something is read again sooner: what it lacks may be shared by then.
    private static let incompleteKeptFor: TimeInterval = 600

    /// Whether its text is still that of the page, which Notion shows as `current` now.
    func isCurrent(for current: NotionPage, at now: Date) -> Bool {
        page.lastEditedTime == current.lastEditedTime
            && readAt >= current.lastEditedTime.addingTimeInterval(Self.settles)
            && now.timeIntervalSince(readAt) < (isForNow ? Self.incompleteKeptFor : Self.keptFor)
            && !tree.notes.contains { $0.reason == .unreadable }
    }

    private var isForNow: Bool { tree.notes.contains { $0.reason == .notShared } || isPart }

    /// Whether the time was over before all of it was read.
    var isPart: Bool { tree.notes.contains { $0.reason == .outOfTime } }
}

/// A page, and how good what is known of it still is.
struct PageReading: Sendable {
    let known: StoredPage
    /// Why Notion could not be asked; nil when the page is as it stands there.
    let failure: NotionError?

    var isStale: Bool { failure != nil }
}
