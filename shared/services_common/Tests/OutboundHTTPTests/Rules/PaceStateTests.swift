import Foundation
import OutboundHTTP
import Testing

struct PaceStateTests {
    private static let start = Date(timeIntervalSince1970: 1_762_160_400)

    private static func state(burst: Int = 3, maxWaiting: Int = 10) -> PaceState {
        PaceState(
            rules: PaceState.Rules(interval: .seconds(1), burst: burst, maxWaiting: maxWaiting), now: start)
    }

    /// When each of ten callers goes that come at once, in seconds.
    @Test func aBurstGoesAtOnceAndTheRestOneByOne() throws {
        var state = Self.state()
        var waits: [Duration] = []
        for _ in 0..<8 {
            switch state.enter(now: Self.start, patience: .seconds(100)) {
            case .go: waits.append(.zero)
            case .wait(_, let duration): waits.append(duration)
            case .refuse: Issue.record("refused")
            }
        }

        #expect(waits.map { Int($0.components.seconds) } == [0, 0, 0, 1, 2, 3, 4, 5])
    }

    @Test func whoeverWaitedGoesWhenItsTimeHasCome() throws {
        var state = Self.state(burst: 1)
        #expect(state.enter(now: Self.start, patience: .seconds(9)) == .go)
        guard case .wait(let first, .seconds(1)) = state.enter(now: Self.start, patience: .seconds(9)),
            case .wait(let second, .seconds(2)) = state.enter(now: Self.start, patience: .seconds(9))
        else { throw Unexpected() }

        #expect(
            state.again(place: first, now: Self.start + 0.5, patience: .seconds(9))
                == .wait(place: first, .seconds(0.5)))
        #expect(state.again(place: first, now: Self.start + 1, patience: .seconds(9)) == .go)
        #expect(
            state.again(place: second, now: Self.start + 1, patience: .seconds(9)) == .wait(place: second, .seconds(1)))
        #expect(state.again(place: second, now: Self.start + 2, patience: .seconds(9)) == .go)
        #expect(state.waiting == 0)
    }

    @Test func whoLeavesMakesRoomForThoseBehind() throws {
        var state = Self.state(burst: 1)
        _ = state.enter(now: Self.start, patience: .seconds(9))
        guard case .wait(let first, _) = state.enter(now: Self.start, patience: .seconds(9)),
            case .wait(let second, _) = state.enter(now: Self.start, patience: .seconds(9))
        else { throw Unexpected() }
        state.leave(place: first)

        #expect(state.again(place: second, now: Self.start + 1, patience: .seconds(9)) == .go)
    }

    @Test func aWaitThatDoesNotFitIsNotBegun() {
        var state = Self.state(burst: 1)
        _ = state.enter(now: Self.start, patience: .seconds(9))

        let decision = state.enter(now: Self.start, patience: .milliseconds(999))

        #expect(decision == .refuse(.init(retryAfter: .seconds(1), isPause: false)))
        #expect(state.waiting == 0)
    }

    @Test func onlySoManyMayWait() {
        var state = Self.state(burst: 1, maxWaiting: 2)
        for _ in 0..<3 { _ = state.enter(now: Self.start, patience: .seconds(9)) }

        #expect(
            state.enter(now: Self.start, patience: .seconds(9))
                == .refuse(.init(retryAfter: .seconds(3), isPause: false)))
    }

    @Test func aPauseHoldsEverybodyAndIsFollowedByNoBurst() throws {
        var state = Self.state()
        state.pause(for: .seconds(30), now: Self.start)

        guard case .wait(let first, .seconds(30)) = state.enter(now: Self.start, patience: .seconds(99)),
            case .wait(let second, .seconds(31)) = state.enter(now: Self.start, patience: .seconds(99))
        else { throw Unexpected() }
        #expect(
            state.enter(now: Self.start, patience: .seconds(9))
                == .refuse(.init(retryAfter: .seconds(32), isPause: true)))
        #expect(state.again(place: first, now: Self.start + 30, patience: .seconds(9)) == .go)
        #expect(
            state.again(place: second, now: Self.start + 30, patience: .seconds(9)) == .wait(place: second, .seconds(1))
        )
    }

    @Test func aPauseThatBeginsMeanwhileHoldsThoseWhoWait() throws {
        var state = Self.state(burst: 1)
        _ = state.enter(now: Self.start, patience: .seconds(9))
        guard case .wait(let place, _) = state.enter(now: Self.start, patience: .seconds(99)) else {
            throw Unexpected()
        }
        state.pause(for: .seconds(20), now: Self.start + 0.5)

        #expect(
            state.again(place: place, now: Self.start + 1, patience: .seconds(99))
                == .wait(place: place, .seconds(19.5)))
        #expect(
            state.again(place: place, now: Self.start + 1, patience: .seconds(5))
                == .refuse(.init(retryAfter: .seconds(19.5), isPause: true)))
        #expect(state.waiting == 0)
    }

    @Test(arguments: [(10, 30, 30), (30, 10, 30), (0, 100_000, 600)])
    func theLongerPauseCountsUpToTheLongest(_ first: Int, _ second: Int, _ wait: Int) throws {
        var state = Self.state()
        state.pause(for: .seconds(first), now: Self.start)
        state.pause(for: .seconds(second), now: Self.start)

        guard case .wait(_, let duration) = state.enter(now: Self.start, patience: .seconds(10_000)) else {
            throw Unexpected()
        }
        #expect(duration == .seconds(wait))
    }

    @Test func aClockThatIsSetBackDelaysNobodyForLong() throws {
        var state = Self.state(burst: 1)
        _ = state.enter(now: Self.start, patience: .seconds(9))
        guard case .wait(let place, _) = state.enter(now: Self.start - 3_600, patience: .seconds(9)) else {
            throw Unexpected()
        }
        #expect(state.again(place: place, now: Self.start - 3_599, patience: .seconds(9)) == .go)

        state.pause(for: .seconds(20), now: Self.start)
        guard case .wait(_, let duration) = state.enter(now: Self.start - 86_400, patience: .seconds(10_000)) else {
            throw Unexpected()
        }
        #expect(duration == PaceState.longestPause)
    }

    private struct Unexpected: Error {}
}
