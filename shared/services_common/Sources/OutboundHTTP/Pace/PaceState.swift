internal import Domain
package import FoundationEssentials

/// Decides when the next call may go. A bucket fills with one permission each `interval`, up to `burst`; who finds none
/// waits in a queue, from which places ahead may leave at any time.
///
/// Pure: the time comes in with each question, so that its rules are tables in the tests.
package struct PaceState: Sendable {
    package struct Rules: Sendable {
        package let interval: Duration
        package let burst: Int
        package let maxWaiting: Int

        /// Each at least what makes sense: a millisecond, one call, none waiting.
        package init(interval: Duration, burst: Int, maxWaiting: Int) {
            self.interval = max(interval, .milliseconds(1))
            self.burst = max(1, burst)
            self.maxWaiting = max(0, maxWaiting)
        }
    }

    package enum Decision: Sendable, Hashable {
        case go
        /// Ask again, with the place, after this long.
        case wait(place: Int, Duration)
        /// There is no turn within the caller's patience, or no room to wait.
        case refuse(Refusal)
    }

    package struct Refusal: Error, Sendable, Hashable {
        package let retryAfter: Duration
        /// Whether the other side asked everybody to wait; otherwise there are too many callers.
        package let isPause: Bool

        package init(retryAfter: Duration, isPause: Bool) {
            self.retryAfter = retryAfter
            self.isPause = isPause
        }
    }

    /// The longest pause that an answer can bring about.
    package static let longestPause: Duration = .seconds(600)
    /// Permissions are counted in binary fractions; a thousandth of one is no difference.
    private static let tolerance = 0.001

    private let rules: Rules
    private var permissions: Double
    /// When `permissions` were counted; in the future during a pause.
    private var counted: Date
    private var isPaused = false
    private var queue: [Int] = []
    private var lastPlace = 0

    package init(rules: Rules, now: Date) {
        self.rules = rules
        self.permissions = Double(rules.burst)
        self.counted = now
    }

    /// How many wait.
    package var waiting: Int { queue.count }

    /// Whether nobody waits and the bucket is full: a new one would be the same.
    package mutating func isIdle(now: Date) -> Bool {
        refill(now: now)
        return queue.isEmpty && !isPaused && permissions >= Double(rules.burst)
    }

    /// Asks for a turn.
    package mutating func enter(now: Date, patience: Duration) -> Decision {
        refill(now: now)
        let wait = wait(behind: queue.count, now: now)
        if wait == .zero {
            permissions -= 1
            return .go
        }
        guard queue.count < rules.maxWaiting, wait <= patience else { return refuse(after: wait) }
        lastPlace += 1
        queue.append(lastPlace)
        return .wait(place: lastPlace, wait)
    }

    /// Asks again after the wait; meanwhile a pause may have begun.
    package mutating func again(place: Int, now: Date, patience: Duration) -> Decision {
        refill(now: now)
        let ahead = queue.firstIndex(of: place) ?? queue.count
        let wait = wait(behind: ahead, now: now)
        guard wait > .zero else {
            leave(place: place)
            permissions -= 1
            return .go
        }
        guard wait <= patience else {
            leave(place: place)
            return refuse(after: wait)
        }
        return .wait(place: place, wait)
    }

    /// Gives up a place in the queue.
    package mutating func leave(place: Int) {
        queue.removeAll { $0 == place }
    }

    /// Nobody goes for `duration`; a longer pause that is on already stays.
    package mutating func pause(for duration: Duration, now: Date) {
        refill(now: now)
        let end = now + min(duration, Self.longestPause).seconds
        guard !isPaused || end > counted else { return }
        counted = end
        permissions = 1  // a burst right after the pause would bring about the next one
        isPaused = true
    }

    private mutating func refill(now: Date) {
        if isPaused {
            // A clock that was set back would make it longer than any pause is.
            counted = min(counted, now + Self.longestPause.seconds)
            guard now >= counted else { return }
            isPaused = false
        }
        let gained = max(0, now.timeIntervalSince(counted)) / rules.interval.seconds
        permissions = min(Double(rules.burst), permissions + gained)
        counted = now
    }

    private func wait(behind ahead: Int, now: Date) -> Duration {
        let missing = Double(ahead + 1) - permissions
        let filling = missing > Self.tolerance ? missing * rules.interval.seconds : 0
        return .seconds(max(0, counted.timeIntervalSince(now)) + filling)
    }

    private func refuse(after wait: Duration) -> Decision {
        .refuse(Refusal(retryAfter: wait, isPause: isPaused))
    }
}
