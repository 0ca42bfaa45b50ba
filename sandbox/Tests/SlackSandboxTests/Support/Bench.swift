import CoreTestKit
import Domain
import Foundation
import GraphQLEngine
import SlackSandbox

/// The platform with invented people, and a caller of it.
struct Bench {
    let platform: SlackPlatform
    let clock = ManualClock()
    let team: String

    static let token = "xoxb-test"

    init(
        scopes: [String] = SlackScope.all, limits: SlackLimits = SlackLimits(), echoes: Bool = false,
        log: any SlackLog = ForgetfulSlackLog(), channels: String? = nil, stored: SlackState? = nil
    ) throws {
        let plan = try SlackSeed(people: nil, channels: channels.map { Data($0.utf8) })
        let seed = SlackState(plan, token: Secret(Self.token), scopes: scopes, at: clock.now)
        team = seed.primaryTeamID
        platform = try SlackPlatform(
            settings: .init(
                signingSecret: Secret("s"), clientID: "client", clientSecret: Secret("secret"),
                address: "http://sandbox.example", publicAddress: "http://sandbox.example", limits: limits,
                echoes: echoes
            ),
            ambient: .manual(clock: clock), plan: plan, seed: seed, stored: stored, log: log
        )
    }

    /// Calls a method with arguments as JSON.
    func call(_ method: String, _ arguments: GraphQLValue = [:], token: String? = Bench.token) async -> SlackAnswer {
        await platform.answer(
            SlackCall(
                method: method, authorization: token.map { "Bearer \($0)" },
                contentType: "application/json; charset=utf-8", body: arguments.json()))
    }

    /// Calls a method with arguments in the address.
    func get(_ method: String, _ query: String = "", token: String? = Bench.token) async -> SlackAnswer {
        await platform.answer(
            SlackCall(
                method: method, query: query, authorization: token.map { "Bearer \($0)" }, contentType: nil, body: []))
    }

    func channel(_ name: String) async throws -> String {
        let all = try await platform.look(team: nil)["channels"]?.items ?? []
        return all.first { $0["name"]?.text == name }?["id"]?.text ?? ""
    }

    func user(_ name: String) async throws -> GraphQLValue {
        let all = try await platform.look(team: nil)["users"]?.items ?? []
        return all.first { $0["name"]?.text == name } ?? .null
    }

    func direct(_ name: String) async throws -> String { try await user(name)["dm_channel"]?.text ?? "" }

    /// What somebody sees, oldest first.
    func seen(_ user: String, _ channel: String? = nil) async throws -> [GraphQLValue] {
        try await platform.messages(
            team: nil, user: user, channel: channel, thread: nil, after: nil, limit: 1_000)["items"]?.items ?? []
    }
}

extension GraphQLValue {
    /// Reads a value that a test spells.
    init(_ text: String) throws { try self.init(json: Array(text.utf8)) }
}

extension SlackAnswer {
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
