public import Domain
public import FoundationEssentials

extension SlackState {
    /// The first workspace with the app installed.
    public init(_ seed: SlackSeed, token: Secret, scopes: [String], at now: Date) {
        let team = SlackID.derived("T", from: "slack", seed.domain)
        for record in seed.records(teamID: team, name: seed.name, domain: seed.domain, at: now) { put(record) }
        let installation = SlackInstallation(token: token.reveal(), teamID: team, scopes: scopes)
        put(.installation(installation))
    }
}

extension SlackSeed {
    static let botName = "alpha"

    /// The records of a workspace of this name.
    func records(teamID team: String, name: String, domain: String, at now: Date) -> [SlackRecord] {
        let bot = SlackUser(
            id: SlackID.derived("U", from: team, "bot"), teamID: team, name: Self.botName, realName: "Alpha Machine",
            botID: SlackID.derived("B", from: team, "bot")
        )
        let users = people.map { person in
            SlackUser(
                id: SlackID.derived("U", from: team, person.email), teamID: team, name: person.displayName,
                realName: person.name, email: person.email
            )
        }
        let rows = channels.map { channel in
            let members = users.filter { channel.members?.contains($0.name) ?? true }.map(\.id)
            return SlackChannel(
                id: SlackID.derived("C", from: team, channel.name), name: channel.name,
                kind: channel.isPrivate == true ? .privateChannel : .publicChannel,
                members: members + (channel.hasBot == false ? [] : [bot.id]), isArchived: channel.isArchived ?? false,
                topic: channel.topic ?? "", createdAt: now
            )
        }
        let directs = users.map { SlackChannel.direct(of: $0, with: bot, at: now) }
        return [.workspace(.init(id: team, name: name, domain: domain, bot: bot))]
            + users.map(SlackRecord.user) + (rows + directs).map { .channel(team: team, $0) }
    }
}

extension SlackChannel {
    /// The direct messages of somebody with the bot.
    static func direct(of user: SlackUser, with bot: SlackUser, at now: Date) -> SlackChannel {
        SlackChannel(
            id: SlackID.derived("D", from: user.teamID, user.id), name: "", kind: .direct, members: [user.id, bot.id],
            partner: user.id, createdAt: now
        )
    }
}
