package import SlackAPI

/// Who asks.
package struct Asker: Sendable, Hashable {
    package var team: SlackTeamID
    package var user: SlackUserID
    /// As Slack has it.
    package var name: String?
    /// Known where the scope `users:read.email` was granted.
    package var email: String?

    package init(team: SlackTeamID, user: SlackUserID, name: String? = nil, email: String? = nil) {
        self.team = team
        self.user = user
        self.name = name
        self.email = email
    }
}
