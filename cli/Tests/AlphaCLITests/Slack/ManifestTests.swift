import AlphaCLI
import Foundation
import Testing

/// `alpha slack manifest`, against the limits of Slack's manifest schema 2.0.0.
struct ManifestTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func everyCommandOfTheContractIsThere() async throws {
        let commands = try #require(try await features()["slash_commands"] as? [[String: Any]])

        #expect(
            commands.compactMap { $0["command"] as? String } == [
                "/chat", "/summarize", "/create", "/create-ticket", "/update", "/teammember", "/weekly-summary",
            ])
        for command in commands {
            #expect(command["url"] as? String == "https://alpha.example.com/slack/commands")
            #expect(command["should_escape"] as? Bool == true)
            try text(command, "command", 2...32)
            try text(command, "description", 1...2_000)
            if command["usage_hint"] != nil { try text(command, "usage_hint", 1...1_000) }
        }
    }

    @Test func addressesAreThoseOfTheService() async throws {
        let manifest = try await manifest()
        let settings = try #require(manifest["settings"] as? [String: Any])
        let events = try #require(settings["event_subscriptions"] as? [String: Any])
        let interactivity = try #require(settings["interactivity"] as? [String: Any])
        let oauth = try #require(manifest["oauth_config"] as? [String: Any])

        #expect(events["request_url"] as? String == "https://alpha.example.com/slack/events")
        #expect(
            events["bot_events"] as? [String] == [
                "app_home_opened", "app_mention", "app_uninstalled", "message.im", "reaction_added", "team_join",
                "tokens_revoked",
            ])
        #expect(interactivity["request_url"] as? String == "https://alpha.example.com/slack/interactive")
        #expect(interactivity["is_enabled"] as? Bool == true)
        #expect(oauth["redirect_urls"] as? [String] == ["https://alpha.example.com/slack/oauth/redirect"])
        #expect(settings["socket_mode_enabled"] as? Bool == false)
    }

    /// What each event takes, by Slack's reference.
    @Test(arguments: [
        ("app_mention", "app_mentions:read"), ("message.im", "im:history"), ("reaction_added", "reactions:read"),
        ("team_join", "users:read"), ("slash commands", "commands"), ("messages", "chat:write"),
    ])
    func theScopesOfTheEventsAreAskedFor(what: String, scope: String) async throws {
        #expect(try await scopes("bot").contains(scope), "\(what) takes \(scope)")
    }

    @Test func noScopeIsAskedForThatMayWriteMoreThanMessages() async throws {
        let all = try await scopes("bot") + scopes("bot_optional")

        #expect(Set(all).count == all.count)
        #expect(
            all.filter { $0.hasSuffix(":write") || $0.contains("write.") }.sorted() == [
                "assistant:write", "chat:write", "chat:write.public", "im:write",
            ])
        #expect(!all.contains { $0.hasPrefix("admin") || $0.hasPrefix("files") || $0.hasPrefix("mpim") })
    }

    @Test func textsAreWithinTheirLimits() async throws {
        let manifest = try await manifest()
        let features = try await features()
        let display = try #require(manifest["display_information"] as? [String: Any])
        try text(display, "name", 1...35)
        try text(display, "description", 1...140)
        try text(display, "long_description", 175...4_000)
        try text(try #require(features["bot_user"] as? [String: Any]), "display_name", 1...80)
        let agent = try #require(features["agent_view"] as? [String: Any])
        try text(agent, "agent_description", 1...300)
        #expect(try #require(agent["suggested_prompts"] as? [[String: Any]]).count <= 4)
        for shortcut in try #require(features["shortcuts"] as? [[String: Any]]) {
            try text(shortcut, "name", 1...24)
            try text(shortcut, "description", 1...150)
            try text(shortcut, "callback_id", 1...255)
        }
    }

    @Test func peopleMayWriteToTheApp() async throws {
        let home = try #require(try await features()["app_home"] as? [String: Bool])

        #expect(
            home == [
                "home_tab_enabled": true, "messages_tab_enabled": true, "messages_tab_read_only_enabled": false,
            ])
    }

    @Test func itHasTheNameThatIsAskedFor() async throws {
        #expect(
            await place.alpha("slack", "manifest", "--url", "https://a.example:8443", "--name", "Owl & Co") == 0)

        #expect(place.capture.results.contains(#""name" : "Owl & Co""#))
        #expect(place.capture.results.contains(#""https://a.example:8443/slack/events""#))
    }

    @Test(arguments: [
        ["--url", "http://alpha.example.com"], ["--url", "https://alpha.example.com/path"],
        ["--url", "alpha.example.com"], [],
        ["--url", "https://a.example", "--name", ""],
        ["--url", "https://a.example", "--name", "0123456789012345678901234567890123456"],
    ])
    func whatSlackWouldRefuseIsRefused(options: [String]) async {
        #expect(await Alpha.run(["slack", "manifest"] + options, in: place.surroundings()) == 64)
        #expect(place.capture.results.isEmpty)
    }

    private func manifest() async throws -> [String: Any] {
        let place = try Workplace()
        #expect(await place.alpha("slack", "manifest", "--url", "https://alpha.example.com") == 0)
        return try #require(
            try JSONSerialization.jsonObject(with: Data(place.capture.results.utf8)) as? [String: Any])
    }

    private func features() async throws -> [String: Any] {
        try #require(try await manifest()["features"] as? [String: Any])
    }

    private func scopes(_ kind: String) async throws -> [String] {
        let oauth = try #require(try await manifest()["oauth_config"] as? [String: Any])
        return try #require((oauth["scopes"] as? [String: [String]])?[kind])
    }

    private func text(_ object: [String: Any], _ key: String, _ length: ClosedRange<Int>) throws {
        let text = try #require(object[key] as? String)
        #expect(length.contains(text.count), "\(key) has \(text.count) characters")
    }
}
