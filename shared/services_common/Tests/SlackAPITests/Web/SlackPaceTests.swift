import CoreTestKit
import Domain
import Foundation
import OutboundHTTP
import SlackAPI
import Testing

@Suite("Pace", .timeLimit(.minutes(1)))
struct SlackPaceTests {
    @Test func aChannelGetsOneMessageASecondAfterASmallBurst() async throws {
        let clock = ManualClock()
        let pace = SlackPace(ambient: .manual(clock: clock))
        let channel = try #require(SlackSample.channel)
        let other = SlackChannelID("C2")
        let start = clock.now

        for _ in 0..<6 {
            try await pace.turn("chat.postMessage", team: nil, channel: channel, within: { .seconds(60) })
        }
        let took = clock.now.timeIntervalSince(start)
        try await pace.turn("chat.postMessage", team: nil, channel: other, within: { .zero })

        #expect(abs(took - 3) < 0.01)
    }

    @Test func whoCannotWaitIsToldWhen() async throws {
        let pace = SlackPace(ambient: .manual())
        let channel = try #require(SlackSample.channel)
        for _ in 0..<3 {
            try await pace.turn("chat.postMessage", team: nil, channel: channel, within: { .zero })
        }

        let refusal = await #expect(throws: PaceState.Refusal.self) {
            try await pace.turn("chat.postMessage", team: nil, channel: channel, within: { .milliseconds(500) })
        }
        #expect(refusal.map { abs($0.retryAfter.seconds - 1) < 0.01 && !$0.isPause } == true)
    }

    @Test func aPauseIsOfOneMethodInOneWorkspace() async throws {
        let pace = SlackPace(ambient: .manual())
        let team = SlackTeamID("T1")
        pace.pause("users.info", team: team, for: .seconds(30))

        await #expect(throws: PaceState.Refusal.self) {
            try await pace.turn("users.info", team: team, channel: nil, within: { .seconds(5) })
        }
        try await pace.turn("users.info", team: SlackTeamID("T2"), channel: nil, within: { .zero })
        try await pace.turn("views.open", team: team, channel: nil, within: { .zero })
    }

    @Test func channelsThatAreQuietAreForgotten() async throws {
        let clock = ManualClock()
        let pace = SlackPace(ambient: .manual(clock: clock))
        for number in 0..<5_000 {
            try await pace.turn(
                "chat.startStream", team: nil, channel: SlackChannelID("C\(number)"), within: { .seconds(60) })
        }

        #expect(pace.remembered < 1_100)
    }
}
