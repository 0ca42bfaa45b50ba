import SlackAPI
import Testing

@Suite("Forms and commands")
struct SlackFormTests {
    @Test func aCommandIsReadWhole() throws {
        guard case .command(let command) = try SlackCommand.received(Array(PayloadSamples.command.utf8)) else {
            Issue.record("no command")
            return
        }

        #expect(command.team.rawValue == "T012TEAM" && command.user.rawValue == "U012MARIA")
        #expect(command.command == "/chat" && command.text == "what did <@U012JOAO> say? &amp; €")
        #expect(command.responseURL == "https://hooks.slack.com/commands/T012TEAM/1/abc")
        #expect(command.enterprise == nil && !command.isEnterpriseInstall)
        #expect(command.dedupKeys(timestamp: "1") == ["command:13345224609.738474920.8088930838d8"])
    }

    @Test func withoutATriggerTheWholeCommandIsTheKey() throws {
        func keys(_ text: String, _ timestamp: String) throws -> [String] {
            let body = "team_id=T1&channel_id=C1&user_id=U1&command=%2Fchat&text=\(text)"
            guard case .command(let command) = try SlackCommand.received(Array(body.utf8)) else { return [] }
            return command.dedupKeys(timestamp: timestamp)
        }

        #expect(try keys("a", "1") == keys("a", "1"))
        #expect(Set([try keys("a", "1"), try keys("b", "1"), try keys("a", "2")]).count == 3)
    }

    @Test func slackAsksWhetherTheAddressIsThere() throws {
        #expect(try SlackCommand.received(Array("ssl_check=1&token=x".utf8)) == .sslCheck)
    }

    private static let refused: [(String, SlackPayloadError)] = [
        ("", SlackPayloadError(.missingField, field: "team_id")),
        ("team_id=T1&team_id=T2", SlackPayloadError(.duplicateField, field: "team_id")),
        ("te%61m_id=T1&team_id=T1", SlackPayloadError(.duplicateField, field: "team_id")),
        ("team_id", SlackPayloadError(.malformedForm)), ("=T1", SlackPayloadError(.malformedForm)),
        ("team_id=T1&&a=b", SlackPayloadError(.malformedForm)),
        ("team_id=%", SlackPayloadError(.malformedForm)), ("team_id=%4", SlackPayloadError(.malformedForm)),
        ("team_id=%zz", SlackPayloadError(.malformedForm)),
        ("team_id=%ff%fe", SlackPayloadError(.notUTF8)),
        ("team_id=T%201", SlackPayloadError(.wrongField, field: "team_id")),
        ("team_id=T1&channel_id=C1&user_id=U1&command=chat", SlackPayloadError(.wrongField, field: "command")),
        (String(repeating: "a=1&", count: 65), SlackPayloadError(.tooManyFields)),
        ("a=" + String(repeating: "b", count: 1_048_576), SlackPayloadError(.tooLarge)),
        (String(repeating: "n", count: 129) + "=1", SlackPayloadError(.malformedForm)),
    ]

    @Test(arguments: refused)
    func whatIsNoSuchFormIsRefused(body: String, error: SlackPayloadError) {
        #expect(throws: error) { try SlackCommand.received(Array(body.utf8)) }
    }
}
