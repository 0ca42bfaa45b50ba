internal import Domain
package import FoundationEssentials

/// Decides when a call may go, from what Linear's answers told of its allowances. Pure, so that its rules are a table in
/// the tests.
///
/// open → (less than a quarter is left) spaced: calls that nobody waits for are so far apart that the rest lasts until all
/// is back, and leave ``reserve`` to people; theirs, below it, come as fast as what they cost comes back → (an answer says
/// that it is used up) closed until that is over → open.
package struct RateBudget: Sendable {
    /// Linear's allowances.
    package enum Name: Hashable, Sendable {
        case requests
        case complexity
        /// That of one field.
        case endpoint(String)
    }

    /// What one answer told.
    package struct Notice: Sendable {
        package var allowances: [Name: RateAllowance] = [:]
        /// The points that the document cost.
        package var cost: Double?

        package init(allowances: [Name: RateAllowance] = [:], cost: Double? = nil) {
            self.allowances = allowances
            self.cost = cost
        }
    }

    package enum Decision: Sendable, Hashable {
        /// It counts as sent.
        case go
        /// Ask again after this.
        case wait(Duration)
    }

    /// The share of an allowance that is left to people.
    package static let reserve = 0.1
    /// The share below which calls that nobody waits for are spaced; others are below ``reserve``.
    package static let spacedBelow = 0.25
    /// What a document is taken to cost before an answer told.
    package static let assumedCost = 2_000.0
    /// Documents and endpoints are our own, so that this is never reached; it bounds what an odd answer can do.
    package static let maxNames = 64

    package private(set) var allowances: [Name: RateAllowance] = [:]
    private var costs: [LinearDocument: Double] = [:]
    private var closedUntil: Date?
    private var lastSent: Date?

    package init() {}

    /// Whether a call may go at `now`, and else how long it waits at least.
    package mutating func admit(_ document: LinearDocument, isBackground: Bool, now: Date) -> Decision {
        if let closedUntil, closedUntil > now { return .wait(.seconds(closedUntil.timeIntervalSince(now))) }
        closedUntil = nil
        let prices = prices(of: document)
        var wait = Duration.zero
        for (name, price) in prices {
            guard let allowance = allowances[name] else { continue }
            wait = max(wait, self.wait(allowance, price: price, isBackground: isBackground, now: now))
        }
        guard wait <= .zero else { return .wait(wait) }
        for (name, price) in prices { allowances[name]?.take(price, at: now) }
        lastSent = now
        return .go
    }

    /// Takes over what an answer told.
    package mutating func note(_ notice: Notice, of document: LinearDocument) {
        for (name, allowance) in notice.allowances where allowances[name] != nil || allowances.count < Self.maxNames {
            allowances[name] = allowance
        }
        if let cost = notice.cost { costs[document] = cost }
    }

    /// An answer said that an allowance is used up: nothing goes for `wait`, and then as fast as it comes back.
    package mutating func close(for wait: Duration, now: Date) {
        closedUntil = max(closedUntil ?? now, now + wait.seconds)
    }

    private func prices(of document: LinearDocument) -> [(Name, Double)] {
        [(.requests, 1), (.complexity, costs[document] ?? Self.assumedCost)]
            + document.fields.map { (.endpoint($0), 1) }
    }

    private func wait(_ allowance: RateAllowance, price: Double, isBackground: Bool, now: Date) -> Duration {
        let reserve = isBackground ? allowance.limit * Self.reserve : 0
        let missing = allowance.wait(for: reserve + price, at: now)
        guard missing <= .zero else { return missing }
        let share = allowance.left(at: now) / allowance.limit
        guard share < (isBackground ? Self.spacedBelow : Self.reserve), let lastSent else { return .zero }
        let spacing =
            isBackground
            ? allowance.spacing(of: price, above: reserve, at: now) : allowance.returnTime(of: price)
        return max(.zero, spacing - .seconds(now.timeIntervalSince(lastSent)))
    }
}
