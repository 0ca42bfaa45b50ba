import Domain
import FoundationEssentials
import GraphQLEngine

/// A workspace while a request changes it, and what was changed so far.
struct Draft {
    private(set) var workspace: NotionWorkspace
    private(set) var changes: [NotionRecord] = []
    let ambient: Ambient
    let now: Date
    /// Who makes the changes.
    let editor: NotionID

    init(_ workspace: NotionWorkspace, ambient: Ambient, editor: NotionID, now: Date? = nil) {
        self.workspace = workspace
        self.ambient = ambient
        self.editor = editor
        self.now = now ?? ambient.now
    }

    var authorship: Authorship { Authorship(at: now, by: editor) }

    mutating func put(_ record: NotionRecord) {
        workspace.put(record)
        changes.append(record)
    }

    /// Marks the page on which `id` stands as edited now.
    mutating func touchPage(of id: NotionID) {
        guard var page = workspace.page(of: id) else { return }
        page.authorship.touch(at: now, by: editor)
        put(.page(page))
    }

    /// Ranks for `count` blocks in `parent`, after the sibling `after`, or first (`.some(nil)`), or last (nil).
    mutating func ranks(_ count: Int, in parent: NotionID, after: NotionID??) -> [Double] {
        let siblings = workspace.allChildren(of: parent)
        let place: Int
        switch after {
        case .none: place = siblings.count
        case .some(.none): place = 0
        case .some(.some(let id)): place = (siblings.firstIndex { $0.id == id } ?? siblings.count - 1) + 1
        }
        let low = place > 0 ? siblings[place - 1].rank : (siblings.first?.rank ?? 0) - Double(count + 1)
        let high = place < siblings.count ? siblings[place].rank : low + Double(count + 1)
        let step = (high - low) / Double(count + 1)
        guard step > 1e-6 else {
            renumber(siblings)
            return ranks(count, in: parent, after: after)
        }
        return (1...max(1, count)).map { low + step * Double($0) }
    }

    private mutating func renumber(_ siblings: [NotionBlock]) {
        // Backwards, so that none passes another on its way.
        for (index, sibling) in siblings.enumerated().reversed() {
            var sibling = sibling
            sibling.rank = (siblings.last?.rank ?? 0) + Double(index + 1)
            put(.block(sibling))
        }
    }
}
