import Domain
import Foundation
import Hummingbird
import LinearSandbox
import NotionSandbox
import SandboxServer
import ServiceHost
import Settings
import SlackSandbox
import Testing

@Suite struct ConfigurationTests {
    @Test func whatIsNotSetHasTheContractsDefaults() throws {
        var reader = SettingsReader(values: [:])
        let configuration = SandboxConfiguration(reader: &reader)

        try reader.finish()
        #expect(configuration.common.port == 8090)
        #expect(configuration.common.host == "127.0.0.1")
        #expect(configuration.samples == nil)
        #expect(configuration.state == .file(path: "./data/sandbox.jsonl"))
        #expect(configuration.linearKey.reveal() == "lin_api_sandbox")
        #expect(configuration.linearRequestsPerHour == 2_500)
        #expect(configuration.notionToken.reveal() == "ntn_sandbox")
        #expect(configuration.notionRequestsPerMinute == 180)
        #expect(configuration.notionCapabilities.count == 6)
        #expect(configuration.slack.serviceURL == "http://127.0.0.1:8001")
        #expect(configuration.slack.token.reveal() == "xoxb-sandbox")
        #expect(configuration.slack.signingSecret.reveal() == "sandbox-signing-secret")
        #expect(configuration.slack.scopes == SlackScope.all)
        #expect(!configuration.slack.limits.hasTiers)
    }

    @Test func everySettingIsRead() throws {
        var reader = SettingsReader(values: [
            "SANDBOX_PORT": "9001", "SANDBOX_SAMPLES": "elsewhere", "SANDBOX_STATE": "memory",
            "SANDBOX_PUBLIC_URL": "https://sandbox.example/", "SANDBOX_LINEAR_KEY": "lin_api_x",
            "SANDBOX_LINEAR_REQUESTS_PER_HOUR": "100", "SANDBOX_LINEAR_POINTS_PER_HOUR": "1000",
            "SANDBOX_GENERATE": "2x3x4x5", "SANDBOX_LINEAR_WEBHOOK_URL": "http://127.0.0.1:8002/linear/webhook",
            "SANDBOX_LINEAR_WEBHOOK_SECRET": "invented",
            "SANDBOX_NOTION_TOKEN": "ntn_x", "SANDBOX_NOTION_REQUESTS_PER_MINUTE": "5",
            "SANDBOX_NOTION_CAPABILITIES": "read_content, read_users",
            "SLACK_SERVICE_URL": "http://slack.example:8001", "SANDBOX_SLACK_BOT_TOKEN": "xoxb-x",
            "SANDBOX_SLACK_SIGNING_SECRET": "s", "SANDBOX_SLACK_CLIENT_ID": "c",
            "SANDBOX_SLACK_CLIENT_SECRET": "cs", "SANDBOX_SLACK_SCOPES": "chat:write, commands",
            "SANDBOX_SLACK_ADDRESS": "http://sandbox:8090", "SANDBOX_SLACK_MESSAGES_PER_SECOND": "1",
            "SANDBOX_SLACK_MESSAGE_BURST": "2", "SANDBOX_SLACK_TIERS": "true",
            "SANDBOX_SLACK_RETRY_WAITS_MS": "1, 2", "SANDBOX_SLACK_ECHO": "false", "SANDBOX_SLACK_ESCAPE": "no",
        ])
        let configuration = SandboxConfiguration(reader: &reader)

        try reader.finish()
        #expect(configuration.common.port == 9_001)
        #expect(configuration.samples == "elsewhere")
        #expect(configuration.state == .memory)
        #expect(configuration.publicURL?.base == "https://sandbox.example")
        #expect(configuration.linearKey.reveal() == "lin_api_x")
        #expect(configuration.linearRequestsPerHour == 100)
        #expect(configuration.linearPointsPerHour == 1_000)
        #expect(configuration.generated == WorkspaceScale("2x3x4x5"))
        #expect(configuration.webhooks?.url == "http://127.0.0.1:8002/linear/webhook")
        #expect(configuration.webhooks?.secret.reveal() == "invented")
        #expect(configuration.notionToken.reveal() == "ntn_x")
        #expect(configuration.notionRequestsPerMinute == 5)
        #expect(configuration.notionCapabilities == [.readContent, .readUsers])
        let slack = configuration.slack
        #expect(slack.serviceURL == "http://slack.example:8001")
        #expect(configuration.secrets.map { $0.reveal() } == ["lin_api_x", "ntn_x", "xoxb-x", "s", "cs", "invented"])
        #expect(slack.clientID == "c")
        #expect(slack.scopes == ["chat:write", "commands"])
        #expect(slack.address == "http://sandbox:8090")
        #expect((slack.limits.messagesPerSecond, slack.limits.messageBurst) == (1, 2))
        #expect(slack.limits.hasTiers && !slack.echoes && !slack.escapesCommands)
        #expect(slack.retryPauses == [.milliseconds(1), .milliseconds(2)])
    }

    @Test func everyWrongSettingIsNamed() {
        var reader = SettingsReader(values: [
            "SANDBOX_PORT": "x", "SANDBOX_PUBLIC_URL": "ftp://x", "SANDBOX_LINEAR_REQUESTS_PER_HOUR": "0",
            "SANDBOX_NOTION_CAPABILITIES": "nonsense",
        ])
        _ = SandboxConfiguration(reader: &reader)

        let error = #expect(throws: SettingsError.self) { try reader.finish() }
        #expect(
            error?.problems.map(\.variable)
                == [
                    "SANDBOX_PORT", "SANDBOX_PUBLIC_URL", "SANDBOX_LINEAR_REQUESTS_PER_HOUR",
                    "SANDBOX_NOTION_CAPABILITIES",
                ]
        )
    }

    @Test func samplesThatAreNamedMustBeThere() async throws {
        var configuration = SandboxConfiguration.testing()
        configuration.samples = "/nowhere/at/all"

        let error = await #expect(throws: SettingsError.self) { try await Bench(configuration) }
        #expect(error?.problems.first?.variable == "SANDBOX_SAMPLES")
    }

    @Test func samplesThatAreDamagedAreNamedWithTheirPlace() async throws {
        try await Folder.temporary { folder in
            try Data("{}".utf8).write(to: URL(filePath: folder + "/workspace.json"))
            var configuration = SandboxConfiguration.testing()
            configuration.samples = folder

            let error = await #expect(throws: SettingsError.self) { try await Bench(configuration) }
            #expect(
                error?.problems.first?.problem == "has a workspace.json that cannot be used: .snapshotAt is missing")
        }
    }

    @Test func theRoutesAreThoseOfTheReadme() async throws {
        let readme = URL(filePath: Folder.samples).deletingLastPathComponent().appending(path: "sandbox/README.md")
        let lines = try String(contentsOf: readme, encoding: .utf8).split(separator: "\n")
        let described = lines.flatMap { line -> [String] in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count > 2, ["GET", "POST", "PATCH", "PUT", "DELETE"].contains(cells[0]) else { return [] }
            return cells[1].split(separator: ",").map { path in
                "\(cells[0]) " + path.filter { $0 != "`" }.trimmingCharacters(in: .whitespaces)
            }
        }
        let router = try await buildRouter(Bench().service)
        let mounted = router.routes.map { "\($0.method.rawValue) \($0.path.description)" }

        #expect(Set(described) == Set(mounted))
        #expect(throws: Never.self) { try router.validate() }
    }

    @Test(
        arguments: [
            (["SANDBOX_GENERATE": "many"], "SANDBOX_GENERATE"),
            (["SANDBOX_SLACK_SCOPES": "chat:write,nonsense"], "SANDBOX_SLACK_SCOPES"),
            (["SANDBOX_SLACK_RETRY_WAITS_MS": "1,2,3,4"], "SANDBOX_SLACK_RETRY_WAITS_MS"),
            (["SANDBOX_SLACK_MESSAGES_PER_SECOND": "0"], "SANDBOX_SLACK_MESSAGES_PER_SECOND"),
            (["SLACK_SERVICE_URL": "127.0.0.1"], "SLACK_SERVICE_URL"),
            (["SANDBOX_LINEAR_WEBHOOK_URL": "http://127.0.0.1/"], "SANDBOX_LINEAR_WEBHOOK_SECRET"),
            (
                ["SANDBOX_LINEAR_WEBHOOK_URL": "here", "SANDBOX_LINEAR_WEBHOOK_SECRET": "s"],
                "SANDBOX_LINEAR_WEBHOOK_URL"
            ),
        ])
    func whatIsWrongIsNamed(_ values: [String: String], _ variable: String) {
        var reader = SettingsReader(values: values)
        _ = SandboxConfiguration(reader: &reader)

        let error = #expect(throws: SettingsError.self) { try reader.finish() }
        #expect(error?.problems.map(\.variable) == [variable])
    }
}
