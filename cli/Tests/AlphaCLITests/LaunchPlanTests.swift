import AlphaCLI
import Foundation
import Settings
import Testing

struct LaunchPlanTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        for name in ["alpha-sandbox", "alpha-linear", "alpha-transcript", "alpha-notion", "alpha-slack", "caddy"] {
            try place.write("#!/bin/sh\n", to: "bin/\(name)")
            chmod(place.path("bin/\(name)"), 0o755)
        }
    }

    @Test func theSandboxNeverGetsTheKeyOfTheSettings() throws {
        let plan = try plan(
            .sandbox,
            file: [
                "LINEAR_API_KEY": "lin_api_real", "LINEAR_API_URL": "https://api.linear.app/graphql",
                "SLACK_BOT_TOKEN": "xoxb-real", "SLACK_SIGNING_SECRET": "real", "SLACK_CLIENT_SECRET": "real",
                "SLACK_ENCRYPTION_KEY": "real", "SLACK_RESPONSE_HOSTS": "hooks.slack.com",
                "SLACK_MEETING_CHANNEL": "C0REAL",
            ]
        )

        #expect(plan.launches.map(\.program) == [.sandbox, .linear, .transcript, .notion, .slack, .gateway])
        for launch in plan.launches {
            #expect(Set(launch.environment.values).isDisjoint(with: ["lin_api_real", "xoxb-real", "real", "C0REAL"]))
            #expect(launch.environment["LINEAR_API_URL"] == "http://127.0.0.1:8090/sandbox/linear/graphql")
            #expect(launch.environment["NOTION_API_URL"] == "http://127.0.0.1:8090/sandbox/notion/v1")
            #expect(launch.environment["NOTION_TOKEN"] == "ntn_sandbox")
            #expect(launch.environment["SLACK_API_URL"] == "http://127.0.0.1:8090/sandbox/slack/api/")
            #expect(launch.environment["SLACK_BOT_TOKEN"] == "xoxb-sandbox")
            #expect(launch.environment["SLACK_SIGNING_SECRET"] == "sandbox-signing-secret")
            #expect(launch.environment["SLACK_RESPONSE_HOSTS"] == "127.0.0.1:8090")
            #expect(launch.environment["SLACK_MEETING_CHANNEL"] == "#meetings")
            #expect(launch.environment["ALPHA_PUBLIC_URL"] == "http://127.0.0.1:8080")
            #expect(launch.environment["GATEWAY_MODE"] == "sandbox")
            #expect(launch.environment["LINEAR_WRITE_MODE"] == "live")
        }
    }

    @Test func withoutTheSandboxTheSettingsStand() throws {
        let plan = try plan(.platforms, file: ["LINEAR_API_KEY": "lin_api_real", "SLACK_BOT_TOKEN": "xoxb-real"])

        #expect(plan.launches.map(\.program) == [.linear, .transcript, .notion, .slack, .gateway])
        for launch in plan.launches {
            #expect(launch.environment["LINEAR_API_KEY"] == "lin_api_real")
            #expect(launch.environment["LINEAR_WRITE_MODE"] == nil)
            #expect(launch.environment["SLACK_BOT_TOKEN"] == "xoxb-real")
            #expect(launch.environment["SLACK_API_URL"] == nil)
            #expect(launch.environment["GATEWAY_MODE"] == nil)
        }
    }

    @Test(
        arguments: [
            (.sandbox, [:], "live"), (.sandbox, ["LINEAR_WRITE_MODE": "off"], "off"),
            (.sandbox, ["LINEAR_WRITE_MODE": "Test"], "test"), (.sandbox, ["LINEAR_TEST_MODE": "true"], "test"),
            (.sandbox, ["LINEAR_TEST_MODE": "false"], "live"), (.sandbox, ["LINEAR_TEST_MODE": "no"], "live"),
            (.sandbox, ["LINEAR_TEST_MODE": "1", "LINEAR_WRITE_MODE": "off"], "test"),
            (.sandbox, ["LINEAR_TEST_MODE": "false", "LINEAR_WRITE_MODE": "off"], "off"),
            (.platforms, [:], nil), (.platforms, ["LINEAR_TEST_MODE": "false"], nil),
            (.platforms, ["LINEAR_TEST_MODE": "true", "LINEAR_WRITE_MODE": "off"], "test"),
            (.platforms, ["LINEAR_WRITE_MODE": "live"], "live"),
        ] as [(RunMode, [String: String], String?)])
    func theWriteModeIsWhatTheSettingsComeTo(mode: RunMode, file: [String: String], writeMode: String?) throws {
        for launch in try plan(mode, file: file).launches {
            #expect(launch.environment["LINEAR_WRITE_MODE"] == writeMode)
        }
    }

    @Test(arguments: [
        (["LINEAR_TEST_MODE": "true", "LINEAR_WRITE_MODE": "live"], "LINEAR_TEST_MODE"),
        (["LINEAR_TEST_MODE": "perhaps"], "LINEAR_TEST_MODE"), (["LINEAR_WRITE_MODE": "on"], "LINEAR_WRITE_MODE"),
    ])
    func aWriteModeThatIsNoneIsRefused(file: [String: String], variable: String) {
        let failure = #expect(throws: CommandFailure.self) { try plan(.sandbox, file: file) }

        #expect(failure?.status == .refused)
        #expect(failure?.message?.hasPrefix(variable) == true)
    }

    @Test func portsReachEveryProgramByName() throws {
        let plan = try plan(.sandbox, file: ["PORT": "1", "LINEAR_PORT": "9002"])

        let environment = try #require(plan.launches.first?.environment)
        #expect(environment["PORT"] == nil)
        #expect(environment["LINEAR_PORT"] == "9002")
        #expect(environment["TRANSCRIPT_PORT"] == "8000")
        #expect(environment["LINEAR_SERVICE_URL"] == "http://127.0.0.1:9002")
        #expect(environment["SLACK_SERVICE_URL"] == "http://127.0.0.1:8001")
        #expect(plan.launches.map(\.port) == [8090, 9002, 8000, 8003, 8001, 8080])
    }

    @Test func twoProgramsOnOnePortAreRefused() {
        let failure = #expect(throws: CommandFailure.self) { try plan(.sandbox, file: ["LINEAR_PORT": "8000"]) }

        #expect(failure?.status == .refused)
        #expect(failure?.message?.contains("LINEAR_PORT and TRANSCRIPT_PORT") == true)
    }

    @Test(arguments: ["alpha-linear", "caddy"])
    func aMissingExecutableIsNamed(name: String) throws {
        try FileManager.default.removeItem(atPath: place.path("bin/\(name)"))

        let failure = #expect(throws: CommandFailure.self) { try plan(.sandbox) }
        #expect(failure?.message?.lowercased().contains(name) == true)
    }

    private func plan(_ mode: RunMode, file: [String: String] = [:]) throws -> LaunchPlan {
        let environment = ["PATH": place.path("bin")]
        return try LaunchPlan(
            mode: mode, settings: AlphaSettings(environment: environment, file: file),
            surroundings: place.surroundings(environment: environment)
        )
    }
}
