public import Domain
public import FoundationEssentials
import GraphQLEngine

/// What a webhook tells of one change, without what is added when it is sent.
public struct WebhookEvent: Sendable {
    public enum Action: String, Sendable {
        case create, update, remove
    }

    public let action: Action
    /// Such as `Issue`.
    public let type: String
    public let id: LinearID
    public let createdAt: Date
    let data: Fields
    let organizationID: String

    /// The body that is signed and sent.
    ///
    /// - SeeAlso: linear/linear on GitHub, `packages/sdk/src/webhooks/types.ts`.
    public func body(sentAt now: Date) -> [UInt8] {
        let body: GraphQLValue = [
            "action": .string(action.rawValue), "type": .string(type),
            "createdAt": .string(InstantText.text(createdAt)),
            "data": .object(data), "organizationId": .string(organizationID),
            "webhookTimestamp": .int(Int((now.timeIntervalSince1970 * 1_000).rounded())),
        ]
        return body.json()
    }
}

extension WebhookEvent {
    /// The events of transactions. As in Linear there are none for teams, states and milestones; an issue that goes to the
    /// trash is removed.
    static func events(
        of transactions: [WorkspaceTransaction], before: Workspace, after: Workspace
    ) -> [WebhookEvent] {
        let organization = after.organization.id.description
        func event(_ action: Action, _ type: String, _ id: LinearID, _ at: Date, _ data: Fields) -> WebhookEvent {
            var fields = data
            fields["id"] = .string(id.description)
            return WebhookEvent(
                action: action, type: type, id: id, createdAt: at, data: fields, organizationID: organization)
        }
        func event(_ record: Record) -> WebhookEvent? {
            switch record {
            case .issue(let row):
                let old = before.issues[row.id]
                let action: Action = old == nil ? .create : row.isTrashed && old?.isTrashed == false ? .remove : .update
                let data: Fields = [
                    "identifier": .string(after.identifier(of: row)), "title": .string(row.title),
                    "teamId": .string(row.teamID.description), "stateId": .string(row.stateID.description),
                    "updatedAt": .string(InstantText.text(row.updatedAt)),
                ]
                return event(action, "Issue", LinearID(row.id.uuid), row.updatedAt, data)
            case .project(let row):
                let action: Action = before.projects[row.id] == nil ? .create : .update
                return event(action, "Project", LinearID(row.id.uuid), row.updatedAt, ["name": .string(row.name)])
            case .milestone(let row):
                // There is no type for milestones: the project is what changed.
                let id = LinearID(row.projectID.uuid)
                return event(.update, "Project", id, row.updatedAt, [:])
            case .label(let row):
                let action: Action = before.labels[row.id] == nil ? .create : .update
                return event(action, "IssueLabel", LinearID(row.id.uuid), row.updatedAt, ["name": .string(row.name)])
            case .comment(let row):
                let action: Action = before.comments[row.id] == nil ? .create : .update
                return event(
                    action, "Comment", LinearID(row.id.uuid), row.updatedAt,
                    ["issueId": .string(row.issueID.description)])
            default: return nil
            }
        }
        func removed(_ removal: WorkspaceTransaction.Removal, _ at: Date) -> WebhookEvent? {
            switch removal.kind {
            case .issue: event(.remove, "Issue", removal.id, at, [:])
            case .comment: event(.remove, "Comment", removal.id, at, [:])
            case .milestone:
                before.milestones[MilestoneID(removal.id.uuid)].map {
                    event(.update, "Project", LinearID($0.projectID.uuid), at, [:])
                }
            default: nil
            }
        }
        return transactions.flatMap { transaction in
            let events = transaction.put.compactMap(event)
            let now = events.map(\.createdAt).max() ?? after.organization.updatedAt
            return events + transaction.removed.compactMap { removed($0, now) }
        }
    }
}
