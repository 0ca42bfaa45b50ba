import Domain
import MeetingAnalysis
import Redaction

/// What is typed, with the changes and complaints that are expected of it, each as one line.
struct TypedUpdate: Sendable, CustomStringConvertible {
    let text: String
    let expected: [String]

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }

    var description: String { text }

    static func drafts(
        _ text: String, in workspace: WorkspaceView = .fleet, author: String? = "ada@studio.example"
    ) -> UpdateDrafts {
        UpdateDrafter(workspace: workspace, author: author.map(FilteredText.init(stored:)), today: Typed.today).drafts(
            FilteredText(stored: text))
    }

    /// `STU-1: status=Done assignee=-`, and `? reason` with the issues that may be meant.
    static func lines(_ text: String, author: String? = "ada@studio.example") -> [String] {
        let drafts = drafts(text, author: author)
        return drafts.updates.map { update in
            update.issue.identifier + ": " + update.changes.map(line).joined(separator: " ")
        }
            + drafts.unclear.map { unclear in
                "? \(unclear.reason.string)" + unclear.near.map { " \($0.identifier)" }.joined()
            }
    }

    static func line(_ change: IssueChange) -> String {
        switch change {
        case .title(let title): "title=\(title.string)"
        case .description(let text): "description=\(text?.string ?? "-")"
        case .status(let state): "status=\(state)"
        case .assignee(let name): "assignee=\(name ?? "-")"
        case .priority(let priority): "priority=\(priority)"
        case .dueDate(let day): "due=\(day?.description ?? "-")"
        case .estimate(let points): "estimate=\(points.map(String.init) ?? "-")"
        case .project(let name): "project=\(name ?? "-")"
        case .milestone(let name): "milestone=\(name ?? "-")"
        case .labels(let names): "labels=\(names.joined(separator: "+"))"
        }
    }
}
