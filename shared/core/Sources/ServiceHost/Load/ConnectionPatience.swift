internal import NIOCore

/// How long a connection may still take with what it is about: the first head, a body, reading an answer. Times are those
/// of the event loop.
struct ConnectionPatience {
    private struct Arrival {
        var bytes = 0
        /// How long we have waited for it; the time in which we ask for nothing is ours.
        var waited = TimeAmount.zero
        var waitsSince: NIODeadline?
    }

    private struct Departure {
        let since: NIODeadline
        /// All that was to be sent since then, and what of it is still here.
        var bytes = 0
        var left = 0
    }

    private let limits: ConnectionLimits
    private var firstHead: NIODeadline?
    private var arrival: Arrival?
    private var departure: Departure?

    init(_ limits: ConnectionLimits, openedAt now: NIODeadline) {
        self.limits = limits
        firstHead = now + TimeAmount(limits.head)
    }

    /// When patience ends if nothing happens until then, or when to look again; nil while nothing is waited for.
    func end(_ now: NIODeadline) -> NIODeadline? {
        [
            firstHead,
            arrival.map { arrival in
                (arrival.waitsSince ?? now) + allowance(arrival.bytes) - arrival.waited
            },
            departure.map { $0.since + allowance($0.bytes) },
        ].compactMap { $0 }.min()
    }

    mutating func headArrived() {
        firstHead = nil
        arrival = Arrival()
    }

    mutating func bodyArrived(_ bytes: Int) {
        arrival?.bytes += bytes
    }

    mutating func requestArrived() {
        arrival = nil
    }

    mutating func asksForMore(_ now: NIODeadline) {
        if arrival != nil, arrival?.waitsSince == nil { arrival?.waitsSince = now }
    }

    mutating func gotMore(_ now: NIODeadline) {
        guard var arrival, let since = arrival.waitsSince else { return }
        arrival.waited = arrival.waited + (now - since)
        arrival.waitsSince = nil
        self.arrival = arrival
    }

    mutating func sends(_ bytes: Int, _ now: NIODeadline) {
        var departure = departure ?? Departure(since: now)
        departure.bytes += bytes
        departure.left += bytes
        self.departure = departure
    }

    mutating func sent(_ bytes: Int) {
        departure?.left -= bytes
        if departure?.left == 0 { departure = nil }
    }

    private func allowance(_ bytes: Int) -> TimeAmount {
        TimeAmount(limits.patience + .seconds(Double(bytes) / Double(max(1, limits.bytesPerSecond))))
    }
}
