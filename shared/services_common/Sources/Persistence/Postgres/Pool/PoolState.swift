/// Who has which connection and who waits for one. Pure: whoever drives it hands over what it says.
struct PoolState<Link, Waiter> {
    private var idle: [Link]
    private var waiters: [(number: Int, waiter: Waiter)] = []
    private let maxWaiting: Int
    private(set) var isClosed = false

    init(links: [Link], maxWaiting: Int) {
        self.idle = links
        self.maxWaiting = maxWaiting
    }

    /// A connection for a caller, if one is free: the one used last, which is the least likely to have been lost.
    mutating func take() -> Link? {
        isClosed ? nil : idle.popLast()
    }

    /// Lets a caller wait, first come, first served.
    ///
    /// - Returns: false when too many wait already.
    mutating func wait(number: Int, _ waiter: Waiter) -> Bool {
        guard waiters.count < maxWaiting, !isClosed else { return false }
        waiters.append((number, waiter))
        return true
    }

    /// Takes a connection back.
    ///
    /// - Returns: who gets it now; nil when it is kept.
    mutating func giveBack(_ link: Link) -> Waiter? {
        if waiters.isEmpty {
            idle.append(link)
            return nil
        }
        return waiters.removeFirst().waiter
    }

    /// Lets a caller stop waiting; nil when a connection was handed to it already.
    mutating func abandon(number: Int) -> Waiter? {
        guard let index = waiters.firstIndex(where: { $0.number == number }) else { return nil }
        return waiters.remove(at: index).waiter
    }

    /// Refuses everybody from now on.
    ///
    /// - Returns: the connections that nobody uses, and who waits.
    mutating func close() -> (links: [Link], waiters: [Waiter]) {
        isClosed = true
        defer { waiters = [] }
        return (idle, waiters.map(\.waiter))
    }
}
