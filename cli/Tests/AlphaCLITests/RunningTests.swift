import AlphaCLI
import CoreTestKit
import Domain
import Foundation
import Glibc
import Testing

/// `up`, `status` and `down` over real processes that stand where the services would.
struct RunningTests {
    private let place: Workplace
    private let environment: [String: String]

    init() throws {
        place = try Workplace()
        try place.write("", to: "gateway/Caddyfile")
        let ports = try FreePorts(6).numbers
        environment = [
            "PATH": place.path("bin") + ":/usr/bin:/bin", "SANDBOX_PORT": "\(ports[0])", "LINEAR_PORT": "\(ports[1])",
            "TRANSCRIPT_PORT": "\(ports[2])", "GATEWAY_PORT": "\(ports[3])", "NOTION_PORT": "\(ports[4])",
            "SLACK_PORT": "\(ports[5])",
        ]
        for name in ["alpha-sandbox", "alpha-linear", "alpha-transcript", "alpha-notion", "alpha-slack", "caddy"] {
            try place(fixture: "sleeps", as: name)
        }
    }

    @Test func whatIsNotReadyInTimeIsSaidAndStaysAndIsStopped() async throws {
        #expect(await alpha("up", "--no-samples", "--timeout", "1") == CommandStatus.late.rawValue)
        #expect(place.capture.notes.contains("made .env with a token"))
        #expect(place.capture.notes.contains("Not ready within 1.0 s: gateway ("))

        #expect(await alpha("status") == CommandStatus.failed.rawValue)
        #expect(place.capture.results.components(separatedBy: "not ready").count == 7)
        let pids = try Set(["sandbox", "linear", "transcript", "notion", "slack", "gateway"].map(pid))
        #expect(pids.count == 6)

        #expect(await alpha("down") == 0)
        #expect(pids.allSatisfy { kill($0, 0) != 0 })
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("data/run")) == ["lock"])
    }

    @Test func whatEndsByItselfShowsTheEndOfItsLog() async throws {
        try place(fixture: "fails", as: "alpha-linear")

        #expect(await alpha("up", "--no-samples", "--timeout", "20") == CommandStatus.failed.rawValue)

        #expect(place.capture.notes.contains("linear ended by itself"))
        #expect(place.capture.notes.contains("  LINEAR_API_URL is wrong"))
        #expect(await alpha("down") == 0)
    }

    @Test func aSecondUpStartsOnlyWhatIsMissing() async throws {
        _ = await alpha("up", "--no-samples", "--timeout", "1")
        let before = try (linear: pid("linear"), transcript: pid("transcript"))
        kill(before.linear, SIGKILL)
        try await eventually("it ends") { ProcessTable().entry(before.linear)?.hasEnded != false }

        _ = await alpha("up", "--no-samples", "--timeout", "1")

        #expect(try pid("transcript") == before.transcript)
        #expect(try pid("linear") != before.linear)
        #expect(await alpha("down", "--kill") == 0)
    }

    @Test func aPortThatIsTakenIsNamedWithItsVariable() async throws {
        let taken = try FreePorts(1, keepsListening: true)
        var environment = environment
        environment["LINEAR_PORT"] = "\(taken.numbers[0])"

        let code = await Alpha.run(["up", "--no-samples"], in: surroundings(environment))

        #expect(code == CommandStatus.refused.rawValue)
        #expect(place.capture.notes.contains("Port \(taken.numbers[0]) for linear is taken by "))
        #expect(place.capture.notes.contains("LINEAR_PORT="))
        #expect(await alpha("down") == 0)
        #expect(place.capture.notes.contains("nothing that alpha up started runs here"))
    }

    @Test func anotherModeIsRefusedWhileOneRuns() async throws {
        _ = await alpha("up", "--no-samples", "--timeout", "1")

        #expect(await alpha("up", "--no-sandbox") == CommandStatus.refused.rawValue)

        #expect(place.capture.notes.contains("alpha down first"))
        #expect(await alpha("down") == 0)
    }

    @Test func outsideOfTheProjectNothingIsStarted() async throws {
        try FileManager.default.removeItem(atPath: place.path("gateway"))

        #expect(await alpha("up") == CommandStatus.refused.rawValue)

        #expect(!FileManager.default.fileExists(atPath: place.path(".env")))
    }

    @Test func doctorNamesProblemsWithTheirMend() async throws {
        try place.write("export A=1\nLINEAR_WRITE_MODE=maybe\nALPHA_TIMEZONE=Mars\n", to: ".env")
        chmod(place.path(".env"), 0o644)
        try FileManager.default.removeItem(atPath: place.path("bin/alpha-linear"))

        #expect(await alpha("doctor") == CommandStatus.failed.rawValue)

        for text in ["chmod 600 .env", "give off, test or live", "ALPHA_TIMEZONE", "make build"] {
            #expect(place.capture.results.contains(text))
        }
    }

    @Test func doctorTakesWhatServicesTakeAndNamesLinesThatTheyRefuse() async throws {
        try place.write("export LINEAR_WRITE_MODE=\"off\" # for now\r\nLINEAR_TEST_MODE=true\r\n", to: ".env")
        _ = await alpha("doctor")
        #expect(!place.capture.results.contains("!!  .env             has"))
        #expect(place.capture.results.contains("to Linear: test"))

        try place.write("A=1\nno sign\nB='open\n", to: ".env")
        #expect(await alpha("doctor") == CommandStatus.failed.rawValue)
        #expect(place.capture.results.contains("!!  .env             has a line 2"))
        #expect(place.capture.results.contains("!!  .env             has a line 3"))
    }

    @Test(arguments: [
        ("", "--  language model   none is set"),
        ("OPENAI_API_KEY=sk-1", "ok  language model   gpt-6-luna at https://api"),
        ("OPENAI_BASE_URL=http://localhost:1/v1\nOPENAI_MODEL=m\nREDACTION=rules", "not shown transcripts"),
        ("OPENAI_BASE_URL=http://localhost:1/v1", "!!  settings         OPENAI_MODEL is not set"),
        ("REDACTION=rules+model", "!!  settings         REDACTION asks for a language model"),
    ])
    func doctorSaysWhichModelIsSet(_ file: String, _ expected: String) async throws {
        try place.write(file + "\n", to: ".env")

        _ = await alpha("doctor")

        #expect(place.capture.results.contains(expected))
        #expect(!place.capture.results.contains("sk-1"))
    }

    @Test(arguments: [
        ("", "--  Slack            no SLACK_… is set"),
        ("SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=s-1", "ok  Slack            set up: one workspace"),
        ("SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=s-1", "--  Slack            SLACK_MEETING_CHANNEL is not set"),
        (
            "SLACK_CLIENT_ID=1.2\nSLACK_CLIENT_SECRET=s-2\nSLACK_SIGNING_SECRET=s-1\nSLACK_MEETING_CHANNEL=#meetings",
            "ok  Slack            set up: workspaces install the app"
        ),
        ("SLACK_BOT_TOKEN=xoxb-1", "!!  Slack            SLACK_SIGNING_SECRET is not set"),
        ("SLACK_BOT_TOKEN=xapp-1\nSLACK_SIGNING_SECRET=s-1", "!!  Slack            SLACK_BOT_TOKEN is no bot token"),
        ("SLACK_SIGNING_SECRET=s-1", "!!  Slack            neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID"),
        ("SLACK_CLIENT_ID=1.2\nSLACK_SIGNING_SECRET=s-1", "!!  Slack            SLACK_CLIENT_SECRET is not set"),
        (
            "SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=s-1\nSLACK_ENCRYPTION_KEY=short",
            "!!  Slack            SLACK_ENCRYPTION_KEY is short"
        ),
        (
            "SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=s-1\nSLACK_REDIRECT_URI=http://a.example/slack/oauth/redirect",
            "!!  Slack            SLACK_REDIRECT_URI is no HTTPS address"
        ),
        (
            "SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=s-1\nSLACK_RESPONSE_HOSTS=a.example",
            "!!  Slack            SLACK_RESPONSE_HOSTS leaves hooks.slack.com out"
        ),
    ])
    func doctorSaysWhatSlackTakes(_ file: String, _ expected: String) async throws {
        try place.write(file + "\n", to: ".env")

        _ = await alpha("doctor")

        #expect(place.capture.results.contains(expected))
        for secret in ["xoxb-1", "s-1", "s-2"] { #expect(!place.capture.results.contains(secret)) }
    }

    private func alpha(_ arguments: String...) async -> Int32 {
        await Alpha.run(arguments, in: surroundings(environment))
    }

    private func surroundings(_ environment: [String: String]) -> Surroundings {
        place.surroundings(environment: environment, ambient: .system)
    }

    // Not written by the test: a file that was just written may still be open in what another test started, and what
    // is open for writing cannot be executed.
    private func place(fixture: String, as name: String) throws {
        let link = place.path("bin/\(name)")
        try FileManager.default.createDirectory(atPath: place.path("bin"), withIntermediateDirectories: true)
        unlink(link)
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: fixtures.appending(path: fixture).path()
        )
    }

    private func pid(_ program: String) throws -> Int32 {
        struct Record: Decodable { let pid: Int32 }
        return try JSONDecoder().decode(Record.self, from: Data(place.read("data/run/\(program).json").utf8)).pid
    }
}
