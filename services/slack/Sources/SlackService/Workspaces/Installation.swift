internal import Domain
internal import FoundationEssentials
internal import SlackAPI

/// The app in one workspace.
struct Installation: Sendable {
    let team: SlackTeamID
    let teamName: String?
    let enterprise: SlackEnterpriseID?
    let botUser: SlackUserID?
    let scopes: String
    let token: Secret
    let installedBy: SlackUserID?
}
