package import Domain
package import ServiceClients
package import SlackAPI

/// Issues of Linear as messages show them.
package enum IssueWords {
    /// `<url|TID-28>`; the identifier alone where the address is none that may be linked.
    package static func link(_ identifier: String, url: String?) -> Mrkdwn {
        url.map { .link($0, identifier) } ?? Mrkdwn(escaping: identifier)
    }

    /// `<url|TID-28> Title`.
    package static func titled(_ identifier: String, _ title: String, url: String?) -> Mrkdwn {
        link(identifier, url: url) + " \(TextWords.line(title, atMost: 120))"
    }

    package static func titled(_ issue: WorkspaceWire.Issue) -> Mrkdwn {
        titled(issue.identifier, issue.title, url: issue.url)
    }

    package static func name(_ priority: Priority) -> String {
        switch priority {
        case .none: "No priority"
        case .urgent: "Urgent"
        case .high: "High"
        case .medium: "Medium"
        case .low: "Low"
        }
    }
}
