import Domain
import FoundationEssentials
import GraphQLEngine
import HTTPTypes
import Hummingbird
import ServiceHost
import SlackSandbox

/// Slack as a person sees it. What is done from the page needs the word that the page holds, and a browser on the
/// sandbox's own machine.
///
/// | Method | Path                                  | Caller proves                   | Answer                  |
/// |--------|---------------------------------------|---------------------------------|-------------------------|
/// | GET    | `/sandbox/slack`                      | nothing                         | a channel and its messages |
/// | GET    | `/sandbox/slack/archives/{channel}/{message}` | nothing                 | 302 to the message      |
/// | POST   | `/sandbox/slack/page/say`             | to be this machine, and the page's word | 303 to the page |
/// | POST   | `/sandbox/slack/page/click`           | the same                        | the same                |
/// | POST   | `/sandbox/slack/page/submit`          | the same                        | the same                |
/// | POST   | `/sandbox/slack/page/close`           | the same                        | the same                |
/// | POST   | `/sandbox/slack/page/home`            | the same                        | the same                |
struct SlackPageRoutes: Sendable {
    let desk: SandboxDesk
    let sender: SlackSender
    /// What only pages of this process hold, so that no other site can send their forms.
    let word: String

    private var actor: SlackActor { SlackActor(platform: desk.slack, sender: sender) }

    func add(to router: Router<CallContext>) {
        router.get("sandbox/slack", use: page)
        router.get("sandbox/slack/archives/{channel}/{message}", use: archive)
        let group = router.group("sandbox/slack/page").add(middleware: AuthenticationMiddleware(token: nil))
            .group(context: AuthenticatedContext.self)
        group.post("say") { request, _ in
            try await act(request) { form, place throws(SlackError) in
                let text = form.text("text") ?? ""
                if text.hasPrefix("/") {
                    _ = try await actor.command(
                        team: nil, user: place.user, channel: place.channel, line: text)
                } else {
                    let said = try await desk.slack.say(
                        team: nil, user: place.user, channel: place.channel, text: text, thread: form.text("thread_ts"))
                    _ = await actor.answer([:], said.events)
                }
            }
        }
        group.post("click") { request, _ in
            try await act(request) { form, place throws(SlackError) in
                var click = SlackPlatform.Click(actionID: form.text("action_id") ?? "")
                (click.user, click.channel, click.ts) = (place.user, place.channel, form.text("ts"))
                (click.viewID, click.blockID, click.value) = (
                    form.text("view_id"), form.text("block_id"), form.text("value")
                )
                let chosen = form.texts("selected")
                if form.text("is_choice") != nil { click.selected = chosen }
                _ = try await actor.click(team: nil, click, times: 1)
            }
        }
        group.post("submit") { request, _ in
            try await act(request) { form, place throws(SlackError) in
                var values: Fields = [:]
                for (name, value) in form.group("value.") {
                    let others = values[name]?.items ?? []
                    values[name] = .list(value.isEmpty ? others : others + [.string(value)])
                }
                let outcome = try await actor.submit(
                    team: nil, user: place.user, viewID: form.text("view_id") ?? "", values: .object(values))
                if let trouble = outcome["trouble"]?.text { throw SlackError.told(trouble) }
                let errors = (outcome["errors"]?.fields ?? [:]).map { "\($0.key): \($0.value.text ?? "")" }
                if !errors.isEmpty { throw SlackError.told(errors.joined(separator: "; ")) }
            }
        }
        group.post("close") { request, _ in
            try await act(request) { form, place throws(SlackError) in
                _ = try await actor.close(team: nil, user: place.user, viewID: form.text("view_id") ?? "")
            }
        }
        group.post("home") { request, _ in
            try await act(request) { _, place throws(SlackError) in
                _ = await actor.answer([:], try await desk.slack.openHome(team: nil, user: place.user, tab: "home"))
            }
        }
    }

    @Sendable private func page(_ request: Request, _: CallContext) async throws -> Response {
        let place = SlackPlace(QueryReader(request))
        let view: SlackPageView
        do throws(SlackError) { view = try await SlackPageView(desk.slack, place) } catch {
            return PageRoutes.missing(error.deskDetail)
        }
        let page = SlackPage(view: view, place: place, word: word)
        return PageFrame(title: "\(view.title) · Slack · Sandbox", content: page.html)
            .response(refresh: place.refresh, formTargets: "'self'")
    }

    @Sendable private func archive(_ request: Request, _ context: CallContext) async throws -> Response {
        let channel = try context.parameters.require("channel")
        let digits = try context.parameters.require("message").dropFirst()
        let ts = "\(digits.dropLast(6)).\(digits.suffix(6))"
        let place = SlackPlace(channel: channel, thread: QueryReader(request).text("thread_ts"))
        return Response(status: .found, headers: [.location: place.address + "#\(ts)"])
    }

    /// Does what a form asks for and shows the page again, which looks for answers for a while.
    private func act(
        _ request: Request, _ body: (FormReader, SlackPlace) async throws(SlackError) -> Void
    ) async throws -> Response {
        let form = try await FormReader(request)
        guard form.text("word") == word else {
            throw Problem(.forbidden, "Open the page again: its forms have expired.")
        }
        var place = SlackPlace(form)
        place.waits = SlackPlace.firstWaits
        do throws(SlackError) { try await body(form, place) } catch { place.note = error.deskDetail }
        return Response(status: .seeOther, headers: [.location: place.address])
    }
}
