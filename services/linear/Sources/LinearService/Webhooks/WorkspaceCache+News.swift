internal import Domain

extension WorkspaceCache {
    /// News of so many projects are asked for one by one; beyond it, everything is read.
    private static let maxProjects = 50
    /// How long news are gathered before Linear is asked, and how far apart such fetches are: a thousand deliveries are
    /// not a thousand fetches.
    private static let gathering: Duration = .seconds(2)
    private static let apart: Duration = .seconds(10)

    /// Takes in what Linear told: what is gone is gone at once, what changed is asked for soon.
    func hear(_ news: WorkspaceNews) {
        guard held != nil else { return }  // whoever reads first asks Linear
        if news.isRemoved {
            apply(.removed(news.kind, news.id))
            unsaved.note(news.kind, [news.id])
            // What belonged to it may have been changed, or be gone, without a trace.
            if news.kind != .issue { order.isInDoubt = true }
        } else if news.kind == .project {
            if order.beside.projects.count < Self.maxProjects {
                order.beside.projects.insert(news.id)
            } else {
                order.isInDoubt = true
            }
        }
        order.isTold = true
        tell()
    }

    /// How long to wait after news before Linear is asked.
    var pauseAfterNews: Duration {
        guard let held else { return Self.gathering }
        return max(Self.gathering, Self.apart - elapsed(since: held.copy.fetchedAt))
    }
}
