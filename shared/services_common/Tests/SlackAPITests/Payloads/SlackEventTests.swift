import FoundationEssentials
import SlackAPI
import Testing

@Suite("Events")
struct SlackEventTests {
    private func envelope(_ event: String, id: String = "Ev012") throws -> SlackEventEnvelope {
        let received = try SlackEventEnvelope.received(Data(PayloadSamples.event(event, id: id).utf8))
        guard case .event(let envelope) = received else { throw SlackPayloadError(.wrongField) }
        return envelope
    }

    @Test func theTenantIsWhoInstalledTheApp() throws {
        let envelope = try envelope(PayloadSamples.mention)
        let body = PayloadSamples.event(PayloadSamples.mention, authorizations: "[]")
        guard case .event(let older) = try SlackEventEnvelope.received(Data(body.utf8)) else {
            Issue.record("no event")
            return
        }

        #expect(envelope.team.rawValue == "T012HOME" && envelope.botUser?.rawValue == "U012BOT")
        #expect(envelope.isExternallyShared && envelope.time == Date(timeIntervalSince1970: 1_712_345_678))
        #expect(older.team.rawValue == "T012TEAM" && older.botUser == nil)
    }

    @Test func oneMessageUnderTwoIdsHasOneKeyInCommon() throws {
        let first = try envelope(PayloadSamples.mention, id: "Ev1")
        let second = try envelope(PayloadSamples.mention, id: "Ev2")
        let other = try envelope(PayloadSamples.directMessage, id: "Ev3")

        #expect(first.dedupKeys == ["event:Ev1", "happening:T012HOME:C012CHAN:1712345678.000100:app_mention:"])
        #expect(Set(first.dedupKeys).intersection(second.dedupKeys).count == 1)
        #expect(Set(first.dedupKeys).isDisjoint(with: other.dedupKeys))
    }

    @Test func aDirectMessageIsReadAndOurOwnIsKnown() throws {
        guard case .message(let message) = try envelope(PayloadSamples.directMessage).event else {
            Issue.record("no message")
            return
        }

        #expect(message.isDirect && message.isFromPerson && message.text == "hello &amp; good morning")
        #expect(message.threadTS?.rawValue == "1712345600.000001")
        for (field, isFromPerson) in [
            (#""bot_id":"B1""#, false), (#""subtype":"message_changed""#, false), (#""subtype":"file_share""#, true),
        ] {
            let json = PayloadSamples.directMessage.replacing(#""client_msg_id":"1""#, with: field)
            guard case .message(let message) = try envelope(json).event else { continue }
            #expect(message.isFromPerson == isFromPerson, "\(field)")
        }
    }

    @Test func otherEventsAreRead() throws {
        guard case .reactionAdded(let reaction) = try envelope(PayloadSamples.reaction).event,
            case .teamJoin(let user) = try envelope(PayloadSamples.teamJoin).event,
            case .appHomeOpened(let home) = try envelope(PayloadSamples.homeOpened).event,
            case .tokensRevoked(let tokens) = try envelope(#"{"type":"tokens_revoked","tokens":{"bot":["U1"]}}"#).event
        else {
            Issue.record("another event")
            return
        }

        #expect(reaction.reaction == "memo" && reaction.ts.rawValue == "1712345678.000100")
        #expect(user.email == "ines@example.com" && user.shownName == "Inês" && user.timeZone == "Europe/Lisbon")
        #expect(home.tab == "home" && home.view?.hash == "1.a")
        #expect(tokens.bots.map(\.rawValue) == ["U1"])
        #expect(try envelope(#"{"type":"app_uninstalled"}"#).event == .appUninstalled)
        #expect(try envelope(#"{"type":"pin_added","user":7}"#).event == .other(type: "pin_added"))
        #expect(
            try envelope(#"{"type":"reaction_added","item":{"type":"file"}}"#).event == .other(type: "reaction_added"))
    }

    @Test(arguments: [
        (
            #"{"type":"url_verification","challenge":"abc","token":"x"}"#,
            SlackEventEnvelope.Received.urlVerification(challenge: "abc")
        ),
        (#"{"type":"app_rate_limited","team_id":"T1","minute_rate_limited":1}"#, .rateLimited(team: SlackTeamID("T1"))),
        (#"{"type":"something_new"}"#, .other(type: "something_new")),
    ])
    func whatIsNoEventIsTold(body: String, expected: SlackEventEnvelope.Received) throws {
        #expect(try SlackEventEnvelope.received(Data(body.utf8)) == expected)
    }

    private static let refused: [(String, SlackPayloadError)] = [
        ("", SlackPayloadError(.notJSON)), ("[]", SlackPayloadError(.wrongField, field: "")),
        ("{}", SlackPayloadError(.missingField, field: "type")),
        (#"{"type":"event_callback","team_id":"T1","event_id":""}"#, SlackPayloadError(.missingField, field: "event")),
        (
            #"{"type":"event_callback","team_id":"T 1","event_id":"E","event":{"type":"x"}}"#,
            SlackPayloadError(.wrongField, field: "team_id")
        ),
        (
            #"{"type":"event_callback","team_id":"T1","event_id":"E","event":{"type":"message","channel":"C1"}}"#,
            SlackPayloadError(.missingField, field: "event.ts")
        ),
    ]

    @Test(arguments: refused)
    func whatIsNotSlacksIsRefused(body: String, error: SlackPayloadError) {
        #expect(throws: error) { try SlackEventEnvelope.received(Data(body.utf8)) }
    }
}
