import Domain
import Foundation
import LinearAPI
import Testing

struct RateBudgetTests {
    private static let start = Date(timeIntervalSince1970: 1_762_160_400)

    /// A bucket of 2,500 that comes back within an hour, with so much left.
    private static func requests(_ remaining: Double, limit: Double = 2_500) -> RateAllowance {
        RateAllowance(
            limit: limit, remaining: remaining, resetAt: start + (limit - remaining) / limit * 3_600, asOf: start)
    }

    private static func budget(
        _ allowances: [RateBudget.Name: RateAllowance], cost: Double = 100
    ) -> RateBudget {
        var budget = RateBudget()
        budget.note(.init(allowances: allowances, cost: cost), of: .issues)
        return budget
    }

    @Test func nothingIsHeldBackBeforeLinearToldOfLimits() {
        var budget = RateBudget()

        for _ in 0..<1_000 { #expect(budget.admit(.issues, isBackground: true, now: Self.start) == .go) }
    }

    /// Requests left, whether it is in the background, seconds since the last call: the seconds to wait.
    @Test(
        arguments: [
            // More than a quarter is left: at once.
            (2_500, true, 0, 0), (1_000, true, 0, 0), (626, true, 0, 0),
            // Below a quarter: what is left above the reserve of 250, until all is back.
            (500, true, 0, 11.52), (500, true, 5, 6.34), (500, true, 20, 0), (300, true, 0, 63.36),
            // People's calls go on.
            (500, false, 0, 0), (251, false, 0, 0),
            // Below a tenth they go as fast as requests come back.
            (200, false, 0, 1.44), (200, false, 1, 0.44), (200, false, 2, 0),
            // The reserve is not for the background: it waits until the next one is back above it.
            (250, true, 0, 1.44), (100, true, 0, 217.44),
            // Nothing is left: a request comes back each 1.44 s.
            (0, false, 0, 1.44), (0, false, 60, 0),
        ] as [(Double, Bool, Double, Double)])
    func callsAreSpacedBeforeTheWall(_ left: Double, _ isBackground: Bool, _ since: Double, _ wait: Double) {
        var budget = Self.budget([:])
        #expect(budget.admit(.issues, isBackground: false, now: Self.start) == .go)
        budget.note(.init(allowances: [.requests: Self.requests(left)]), of: .issues)

        let decision = budget.admit(.issues, isBackground: isBackground, now: Self.start + since)

        #expect(abs(Self.seconds(decision) - wait) < 0.01, "\(decision)")
    }

    @Test func theAllowanceThatIsScarcerDecides() {
        let points = RateAllowance(
            limit: 3_000_000, remaining: 50, resetAt: Self.start + 3_600, asOf: Self.start)
        var budget = Self.budget([.requests: Self.requests(2_400), .complexity: points], cost: 1_000)

        // 950 points are missing of a cost of 1,000; 833 come back in a second.
        #expect(abs(Self.seconds(budget.admit(.issues, isBackground: false, now: Self.start)) - 1.14) < 0.01)
        // Another document is cheap.
        budget.note(.init(cost: 10), of: .issue)
        #expect(budget.admit(.issue, isBackground: false, now: Self.start) == .go)
    }

    @Test func aWriteCostsByHowManyThingsItWrites() {
        func writes(_ count: Int) -> LinearRequest {
            LinearRequest([.issues(Array(repeating: Sample.draft, count: count)), .comment(Sample.comment)])
        }
        let points = RateAllowance(
            limit: 3_000_000, remaining: 1_000, resetAt: Self.start + 3_600, asOf: Self.start)
        var budget = RateBudget()
        budget.note(.init(allowances: [.complexity: points], cost: 100), of: writes(1))

        // 50 points a thing: 1,000 points of 2,000 are missing, and 833 come back in a second.
        #expect(abs(Self.seconds(budget.admit(writes(39), isBackground: false, now: Self.start)) - 1.2) < 0.01)
        #expect(budget.admit(writes(19), isBackground: false, now: Self.start) == .go)
    }

    @Test func anEndpointHasALimitOfItsOwn() {
        let searches = RateAllowance(limit: 30, remaining: 0, resetAt: Self.start + 60, asOf: Self.start)
        var budget = Self.budget([.endpoint("issues"): searches])

        #expect(Self.seconds(budget.admit(.issues, isBackground: false, now: Self.start)) == 2)
        #expect(budget.admit(.teamMembers, isBackground: false, now: Self.start) == .go)
    }

    @Test func whatIsSentCountsBeforeItsAnswerTells() {
        var budget = Self.budget([.requests: Self.requests(3)])
        for _ in 0..<3 {
            // As if it were long ago: not spaced.
            _ = budget.admit(.issues, isBackground: false, now: Self.start)
        }
        var sent = 0
        for second in 0..<60 {
            if budget.admit(.issues, isBackground: false, now: Self.start + Double(second)) == .go { sent += 1 }
        }

        // A minute brings back 41.7 requests; there were 3.
        #expect(sent <= 44)
    }

    @Test func aLoopInTheBackgroundNeverReachesTheReserveAndAPersonIsServedMeanwhile() {
        var budget = Self.budget([.requests: Self.requests(700)])
        var now = Self.start
        var sent = 0
        while now < Self.start + 1_800 {
            switch budget.admit(.issues, isBackground: true, now: now) {
            case .go: sent += 1
            case .wait(let wait): now += max(0.01, wait.seconds)
            }
            let left = budget.allowances[.requests]?.left(at: now) ?? 0
            #expect(left >= 249)
        }

        #expect(sent > 75)
        #expect(budget.admit(.issue, isBackground: false, now: now) == .go)
    }

    @Test func nothingGoesWhileLinearSaysThatItIsUsedUp() {
        var budget = Self.budget([.requests: Self.requests(2_000)])
        budget.close(for: .seconds(30), now: Self.start)
        budget.close(for: .seconds(10), now: Self.start)

        #expect(budget.admit(.issues, isBackground: false, now: Self.start + 10) == .wait(.seconds(20)))
        #expect(budget.admit(.issues, isBackground: false, now: Self.start + 30) == .go)
    }

    /// Linear tells when all is back; the first request of it is back long before.
    @Test func aRefusalWithoutATimeToComeAgainClosesForALongerPauseEachTime() {
        func isOpen(_ budget: inout RateBudget, at second: Double) -> Bool {
            budget.admit(.issues, isBackground: false, now: Self.start + second) == .go
        }
        var budget = RateBudget()

        budget.pause(atMost: .seconds(3_600), now: Self.start)
        budget.pause(atMost: .seconds(3_600), now: Self.start)  // one that was under way
        #expect(!isOpen(&budget, at: 14))
        #expect(isOpen(&budget, at: 15))
        budget.pause(atMost: .seconds(3_600), now: Self.start + 15)
        #expect(!isOpen(&budget, at: 44))
        #expect(isOpen(&budget, at: 45))
        budget.recover()
        budget.pause(atMost: .seconds(3_600), now: Self.start + 45)
        #expect(isOpen(&budget, at: 60))
        budget.pause(atMost: .seconds(5), now: Self.start + 60)
        #expect(isOpen(&budget, at: 65))
    }

    private static func seconds(_ decision: RateBudget.Decision) -> Double {
        if case .wait(let wait) = decision { wait.seconds } else { 0 }
    }
}

extension LinearRequest {
    fileprivate static let issues = LinearRequest(.issues)
    fileprivate static let issue = LinearRequest(.issue)
    fileprivate static let teamMembers = LinearRequest(.teamMembers)
}
