import GraphQLEngine
import SlackSandbox

/// What one person sees of one channel.
struct SlackPageView {
    let user: GraphQLValue
    let workspace: GraphQLValue
    /// Nil for the direct messages with the bot.
    let channel: GraphQLValue?
    let messages: [GraphQLValue]
    let threads: [GraphQLValue]
    let modal: GraphQLValue?
    let home: GraphQLValue?
    let reader: ReaderText

    init(_ platform: SlackPlatform, _ place: SlackPlace) async throws(SlackError) {
        workspace = try await platform.look(team: nil)
        reader = try await platform.reader(team: nil)
        let name = place.user
        let people = workspace["users"]?.items ?? []
        user = people.first { $0["name"]?.text == name || $0["id"]?.text == name } ?? people.first ?? .null
        let shown = place.channel.map { $0.drop { $0 == "#" } }
        channel = (workspace["channels"]?.items ?? []).first { channel in
            shown.map { channel["name"]?.text == String($0) || channel["id"]?.text == String($0) } ?? false
        }
        let id = channel?["id"]?.text ?? user["dm_channel"]?.text
        let userID = user["id"]?.text
        let seen = try await platform.messages(
            team: nil, user: userID, channel: id, thread: place.thread, after: nil, limit: 200)
        messages = seen["items"]?.items ?? []
        threads = (seen["threads"]?.items ?? []).filter { $0["channel"]?.text == id }
        let views = try await platform.views(team: nil, user: userID)
        modal = views["modals"]?.items?.last
        home = views["home"].flatMap { $0.isNull ? nil : $0 }
    }

    var title: String { channel?["name"]?.text.map { "#\($0)" } ?? "Alpha Machine" }
}
