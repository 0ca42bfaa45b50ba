internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import ServiceHost
internal import SlackAPI

/// | Method | Path                 | Caller proves     | Answer                                                              |
/// |--------|----------------------|-------------------|---------------------------------------------------------------------|
/// | POST   | `/slack/commands`    | Slack's signature | 200, empty: stored, the answer follows                              |
/// | POST   | `/slack/events`      | Slack's signature | 200, empty: stored; the challenge of `url_verification`             |
/// | POST   | `/slack/interactive` | Slack's signature | 200, empty or what becomes of the modal                             |
struct IntakeRoutes: Sendable {
    let gate: SignatureGate
    let inbox: Inbox
    let responses: ResponseAddresses
    let submissions: SubmissionDesk

    func add(to router: Router<CallContext>) {
        router.post("slack/commands", use: receiveCommand)
        router.post("slack/events", use: receiveEvent)
        router.post("slack/interactive", use: receiveInteraction)
    }

    @Sendable private func receiveCommand(_ request: Request, _: CallContext) async throws -> Response {
        let body = try await gate.verified(request)
        if case .command(let command) = try SlackCommand.received(body.bytes) {
            try responses.check(command.responseURL)
            try await inbox.accept(.command, keys: command.dedupKeys(timestamp: body.timestamp), body: body.bytes)
        }
        return Response(status: .ok)
    }

    @Sendable private func receiveEvent(_ request: Request, _: CallContext) async throws -> Response {
        let body = try await gate.verified(request)
        switch try SlackEventEnvelope.received(Data(body.bytes)) {
        case .urlVerification(let challenge): return try .json(["challenge": challenge])
        // What nobody waits for is not stored: our own messages come back as events, too.
        case .event(let envelope) where EventDesk.isAnswered(envelope.event):
            try await inbox.accept(.event, keys: envelope.dedupKeys, body: body.bytes)
        case .event, .rateLimited, .other: break
        }
        return Response(status: .ok)
    }

    @Sendable private func receiveInteraction(_ request: Request, _: CallContext) async throws -> Response {
        let body = try await gate.verified(request)
        let interaction = try SlackInteraction.received(body.bytes)
        try responses.check(interaction.responseURL)
        // Slack shows at once what a submission comes to, so that much is decided here, from our own database alone.
        let verdict = try await submissions.verdict(on: interaction)
        if verdict.isStored {
            try await inbox.accept(
                InteractionDesk.opensDialog(interaction) ? .dialog : .interaction, keys: interaction.dedupKeys,
                body: body.bytes)
        }
        return try verdict.response()
    }
}
