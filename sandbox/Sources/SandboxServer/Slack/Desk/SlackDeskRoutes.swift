import Domain
import GraphQLEngine
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceHost
import SlackSandbox

/// Acting as a person in Slack. Every route takes a `team`; without, the first workspace is meant.
///
/// | Method | Path                        | Caller proves      | Answer                                      |
/// |--------|-----------------------------|--------------------|---------------------------------------------|
/// | GET    | `/sandbox/slack/workspace`  | `ALPHA_API_TOKEN`; with none set, to be this machine | people and channels |
/// | GET    | `/sandbox/slack/messages`   | the same           | the messages that a person sees             |
/// | DELETE | `/sandbox/slack/messages`   | the same           | 204: all channels are empty                 |
/// | GET    | `/sandbox/slack/views`      | the same           | the views that a person has open            |
/// | GET    | `/sandbox/slack/deliveries` | the same           | the last 500 requests to the app            |
/// | POST   | `/sandbox/slack/commands`   | the same           | what the app answered to a command          |
/// | POST   | `/sandbox/slack/messages`   | the same           | how the app took the event of a message     |
/// | POST   | `/sandbox/slack/reactions`  | the same           | the same of a reaction                      |
/// | POST   | `/sandbox/slack/joins`      | the same           | the same of a new person                    |
/// | POST   | `/sandbox/slack/home`       | the same           | the same of an opened tab                   |
/// | POST   | `/sandbox/slack/uninstalls` | the same           | the same of the app's removal               |
/// | POST   | `/sandbox/slack/events`     | the same           | how the app took this very event            |
/// | POST   | `/sandbox/slack/clicks`     | the same           | what the app answered to a button or menu   |
/// | POST   | `/sandbox/slack/submissions` | the same          | what became of a form                       |
/// | POST   | `/sandbox/slack/closings`   | the same           | how the app took a closed modal             |
/// | POST   | `/sandbox/slack/shortcuts`  | the same           | what the app answered to a shortcut         |
struct SlackDeskRoutes: Sendable {
    let desk: SandboxDesk
    let sender: SlackSender
    let token: Secret?

    private var actor: SlackActor { SlackActor(platform: desk.slack, sender: sender) }

    func add(to router: Router<CallContext>) {
        let group = router.group("sandbox/slack").add(middleware: AuthenticationMiddleware(token: token))
            .group(context: AuthenticatedContext.self)
        group.get("workspace") { request, _ in
            try await answer { () throws(SlackError) in
                try await desk.slack.look(team: QueryReader(request).text("team"))
            }
        }
        group.get("messages", use: messages)
        group.delete("messages") { request, _ in
            let team = QueryReader(request).text("team")
            do throws(SlackError) { try await desk.slack.emptyChannels(team: team) } catch { throw Self.problem(error) }
            return Response(status: .noContent)
        }
        group.get("views") { request, _ in
            let query = QueryReader(request)
            return try await answer { () throws(SlackError) in
                try await desk.slack.views(team: query.text("team"), user: query.text("user"))
            }
        }
        group.get("deliveries") { _, _ in Self.json(["items": .list(desk.slackDeliveries.items)]) }
        group.post("commands", use: command)
        group.post("messages", use: say)
        group.post("reactions", use: react)
        group.post("joins", use: join)
        group.post("home", use: home)
        group.post("uninstalls") { request, _ in
            let team = try await DeskBody(request, fields: []).team
            return try await answer { () throws(SlackError) in
                await actor.answer([:], try await desk.slack.uninstall(team: team))
            }
        }
        group.post("events", use: event)
        group.post("clicks", use: click)
        group.post("submissions", use: submit)
        group.post("closings", use: close)
        group.post("shortcuts", use: shortcut)
    }

    @Sendable private func messages(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let query = QueryReader(request)
        let limit = try query.positive("limit", default: 200)
        return try await answer { () throws(SlackError) in
            try await desk.slack.messages(
                team: query.text("team"), user: query.text("user"), channel: query.text("channel"),
                thread: query.text("thread_ts"), after: query.text("after"), limit: limit)
        }
    }

    @Sendable private func command(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await DeskBody(request, fields: ["user", "channel", "command"])
        let (team, user, channel) = (try body.team, try body.text("user"), try body.text("channel"))
        let line = try body.required("command")
        return try await answer { () throws(SlackError) in
            try await actor.command(team: team, user: user, channel: channel, line: line)
        }
    }

    @Sendable private func say(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await DeskBody(request, fields: ["user", "channel", "text", "thread_ts"])
        let (team, user, channel) = (try body.team, try body.text("user"), try body.text("channel"))
        let (text, thread) = (try body.required("text"), try body.text("thread_ts"))
        return try await answer { () throws(SlackError) in
            let said = try await desk.slack.say(team: team, user: user, channel: channel, text: text, thread: thread)
            return await actor.answer(["ts": .string(said.ts)], said.events)
        }
    }

    @Sendable private func react(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await DeskBody(request, fields: ["user", "channel", "ts", "reaction"])
        let (team, user, channel) = (try body.team, try body.text("user"), try body.text("channel"))
        let (ts, reaction) = (try body.required("ts"), try body.required("reaction"))
        return try await answer { () throws(SlackError) in
            let events = try await desk.slack.react(
                team: team, user: user, channel: channel, ts: ts, reaction: reaction)
            return await actor.answer([:], events)
        }
    }

    @Sendable private func join(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await DeskBody(request, fields: ["name", "real_name", "email"])
        let (team, name) = (try body.team, try body.required("name"))
        let (realName, email) = (try body.text("real_name") ?? name, try body.text("email"))
        return try await answer { () throws(SlackError) in
            let joined = try await desk.slack.join(team: team, name: name, realName: realName, email: email)
            return await actor.answer(["user": .string(joined.id)], joined.events)
        }
    }

    @Sendable private func home(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await DeskBody(request, fields: ["user", "tab"])
        let (team, user, tab) = (try body.team, try body.text("user"), try body.text("tab") ?? "home")
        return try await answer { () throws(SlackError) in
            await actor.answer([:], try await desk.slack.openHome(team: team, user: user, tab: tab))
        }
    }

    @Sendable private func event(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await DeskBody(request, fields: ["event", "event_id", "times", "parallel"])
        let (team, id) = (try body.team, try body.text("event_id"))
        let times = try body.integer("times", in: 1...1_000, default: 1)
        let parallel =
            body.value("parallel") == true ? times : try body.integer("parallel", in: 1...1_000, default: 1)
        return try await answer { () throws(SlackError) in
            let event = try await desk.slack.envelop(team: team, event: body.value("event"), id: id)
            return await actor.repeated(event, times: times, parallel: parallel)
        }
    }

    @Sendable private func click(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let names = ["user", "channel", "ts", "view_id", "action_id", "block_id", "value", "selected", "times"]
        let body = try await DeskBody(request, fields: names)
        var click = SlackPlatform.Click(actionID: try body.required("action_id"))
        (click.user, click.channel, click.ts) = (try body.text("user"), try body.text("channel"), try body.text("ts"))
        (click.viewID, click.blockID) = (try body.text("view_id"), try body.text("block_id"))
        (click.value, click.selected) = (try body.text("value"), try body.texts("selected"))
        let (team, times) = (try body.team, try body.integer("times", in: 1...100, default: 1))
        return try await answer { [click] () throws(SlackError) in
            try await actor.click(team: team, click, times: times)
        }
    }

    @Sendable private func submit(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await DeskBody(request, fields: ["user", "view_id", "values"])
        let (team, user, view) = (try body.team, try body.text("user"), try body.required("view_id"))
        return try await answer { () throws(SlackError) in
            try await actor.submit(team: team, user: user, viewID: view, values: body.value("values"))
        }
    }

    @Sendable private func close(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await DeskBody(request, fields: ["user", "view_id"])
        let (team, user, view) = (try body.team, try body.text("user"), try body.required("view_id"))
        return try await answer { () throws(SlackError) in
            try await actor.close(team: team, user: user, viewID: view)
        }
    }

    @Sendable private func shortcut(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await DeskBody(request, fields: ["user", "callback_id", "channel", "ts"])
        let (team, user, callback) = (try body.team, try body.text("user"), try body.required("callback_id"))
        let (channel, ts) = (try body.text("channel"), try body.text("ts"))
        return try await answer { () throws(SlackError) in
            try await actor.useShortcut(team: team, user: user, callbackID: callback, channel: channel, ts: ts)
        }
    }

    private func answer(_ body: () async throws(SlackError) -> GraphQLValue) async throws(Problem) -> Response {
        do { return Self.json(try await body()) } catch { throw Self.problem(error) }
    }

    private static func problem(_ error: SlackError) -> Problem {
        Problem(.init(code: error.deskStatus), error.deskDetail)
    }

    private static func json(_ value: GraphQLValue) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: value.json()))
        )
    }
}
