/// How much a process takes on at one time. What is beyond is refused with 503 and `Retry-After`.
public struct LoadLimits: Sendable, Hashable {
    /// Calls that are being answered, until their answer is written; those whose body still arrives are not counted.
    public let calls: Int
    /// How many of them may be of one route, so that a route that hangs leaves the others their share.
    public let callsOfOneRoute: Int
    /// Bytes of bodies that calls hold together.
    public let bodyBytes: Int
    public internal(set) var connections: ConnectionLimits

    public init(
        calls: Int = 256, callsOfOneRoute: Int = 128, bodyBytes: Int = 64 * 1024 * 1024,
        connections: ConnectionLimits = .standard
    ) {
        self.calls = calls
        self.callsOfOneRoute = callsOfOneRoute
        self.bodyBytes = bodyBytes
        self.connections = connections
    }

    public static let standard = LoadLimits()
}

/// How many connections a server serves, and how long it waits for a slow one.
public struct ConnectionLimits: Sendable, Hashable {
    /// Connections that are served as usual.
    public internal(set) var served: Int
    /// Further ones that are told of `/health`, or that there is too much to do, and closed.
    public let surplus: Int
    /// How long a new connection may take to send the head of its first request.
    public let head: Duration
    /// How long we wait for a body, or for an answer to be read, besides the time that `bytesPerSecond` allows it.
    public let patience: Duration
    /// What a connection has to carry at least.
    public let bytesPerSecond: Int
    /// How long a connection is kept that nothing comes over; nil for ever.
    public let idle: Duration?

    public init(
        served: Int = 1000, surplus: Int = 100, head: Duration = .seconds(15), patience: Duration = .seconds(20),
        bytesPerSecond: Int = 8 * 1024, idle: Duration? = .seconds(75)
    ) {
        self.served = served
        self.surplus = surplus
        self.head = head
        self.patience = patience
        self.bytesPerSecond = bytesPerSecond
        self.idle = idle
    }

    public static let standard = ConnectionLimits()

    /// What a service has open besides the connections of its callers: its database, and calls of its own.
    private static let otherFiles = 400

    /// As many files as the process has to be allowed for that.
    var files: Int { served + surplus + Self.otherFiles }

    /// The same with as many connections as a process has room for that may have so many files open.
    func fitting(files: Int) -> ConnectionLimits {
        var limits = self
        limits.served = min(served, max(16, served - (self.files - files)))
        return limits
    }

    /// The limits of a connection that is one too many.
    var ofSurplus: ConnectionLimits {
        let brief = Duration.seconds(5)
        return ConnectionLimits(
            served: served, surplus: surplus, head: min(head, brief), patience: min(patience, brief),
            bytesPerSecond: bytesPerSecond, idle: brief)
    }
}
