/// Whether everything is read or only what changed. Pure, so that its rules are a table in the tests.
package struct FetchPlan: Sendable, Hashable {
    /// A workspace that is read in so many requests is small: reading it whole costs little.
    package static let smallRequests = 10
    /// Everything is read this often at the most, and no more often than ``wholePerRequest`` for each request that it takes:
    /// a large workspace takes no more than a tenth of an hour's 2,500 requests that way.
    package static let wholeEvery: Duration = .seconds(900)
    package static let wholePerRequest: Duration = .seconds(15)
    /// Something that Linear may not have told of is looked for this long after everything was read.
    package static let wholeAfterDoubt: Duration = .seconds(300)
    /// Changes are asked for from a little before the last one that is known: what was being written then may have
    /// become visible later.
    package static let overlap: Duration = .seconds(60)

    /// How many requests everything took.
    let wholeRequests: Int
    let sinceWhole: Duration
    /// Whether what is held comes from an earlier process and was not brought up to date yet.
    let isStored: Bool
    /// Whether somebody waits.
    let isAwaited: Bool
    /// Whether somebody asked for the truth, or deleted something.
    let isExplicit: Bool
    /// Whether something may be gone without a trace.
    let isInDoubt: Bool

    package init(
        wholeRequests: Int, sinceWhole: Duration, isStored: Bool = false, isAwaited: Bool = false,
        isExplicit: Bool = false, isInDoubt: Bool = false
    ) {
        self.wholeRequests = wholeRequests
        self.sinceWhole = sinceWhole
        self.isStored = isStored
        self.isAwaited = isAwaited
        self.isExplicit = isExplicit
        self.isInDoubt = isInDoubt
    }

    private var isSmall: Bool { wholeRequests <= Self.smallRequests }

    /// Whether everything should be read, now or next.
    package var isWholeDue: Bool {
        sinceWhole >= max(Self.wholeEvery, Self.wholePerRequest * wholeRequests)
            || (isInDoubt && (isSmall || sinceWhole >= Self.wholeAfterDoubt))
    }

    /// Nobody waits for a large workspace: they get the changes first.
    package var readsEverything: Bool {
        if isStored { return false }
        return isSmall ? isExplicit || isWholeDue : isWholeDue && !isAwaited
    }
}
