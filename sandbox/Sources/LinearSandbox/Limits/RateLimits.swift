import Domain
import FoundationEssentials
import GraphQLEngine

/// What one key may use in an hour, as Linear grants it.
public struct RateLimitSettings: Sendable {
    public var requestsPerHour: Int
    public var pointsPerHour: Int
    /// Points that a single request may cost, whatever is left.
    public var pointsPerRequest: Int
    public var searchesPerMinute: Int

    public init(
        requestsPerHour: Int = 2_500, pointsPerHour: Int = 3_000_000, pointsPerRequest: Int = 10_000,
        searchesPerMinute: Int = 30
    ) {
        self.requestsPerHour = requestsPerHour
        self.pointsPerHour = pointsPerHour
        self.pointsPerRequest = pointsPerRequest
        self.searchesPerMinute = searchesPerMinute
    }
}

/// The allowances of the sandbox's one key.
struct RateLimits: Sendable {
    private var requests: LeakyBucket
    private var points: LeakyBucket
    private var searches: LeakyBucket

    init(_ settings: RateLimitSettings, now: Date) {
        requests = LeakyBucket(capacity: Double(settings.requestsPerHour), period: 3600, now: now)
        points = LeakyBucket(capacity: Double(settings.pointsPerHour), period: 3600, now: now)
        searches = LeakyBucket(capacity: Double(settings.searchesPerMinute), period: 60, now: now)
    }

    mutating func takeRequest(at now: Date) -> Bool { requests.take(1, at: now) }

    /// Takes what a request costs. One that is refused still counts as a request.
    mutating func take(points cost: Double, searches count: Int, at now: Date) -> Bool {
        points.take(cost, at: now) && (count == 0 || searches.take(Double(count), at: now))
    }

    /// - Parameters:
    ///   - cost: the points of this request, 0 while unknown.
    ///   - searches: how many searches are in it.
    func states(cost: Double, searches count: Int, at now: Date) -> [RateLimitState] {
        var states = [
            Self.state("REQUEST", requests, requested: 1, now), Self.state("COMPLEXITY", points, requested: cost, now),
        ]
        if count > 0 { states.append(Self.state("ENDPOINT", searches, requested: Double(count), now)) }
        return states
    }

    private static func state(
        _ type: String, _ bucket: LeakyBucket, requested: Double, _ now: Date
    ) -> RateLimitState {
        let (remaining, reset) = bucket.state(at: now)
        return RateLimitState(
            type: type, allowed: bucket.capacity, remaining: remaining.rounded(.down), requested: requested,
            period: bucket.period * 1000, reset: reset
        )
    }
}

extension Session {
    func rateLimitStatus(_ field: FieldCall) -> FixedObject {
        let limits = limits.map { limit -> Resolved in
            let fields: [String: Resolved] = [
                "type": .leaf(.string(limit.type)), "allowedAmount": .leaf(.double(limit.allowed)),
                "remainingAmount": .leaf(.double(limit.remaining)), "requestedAmount": .leaf(.double(limit.requested)),
                "period": .leaf(.double(limit.period)), "reset": .leaf(.int(limit.resetMilliseconds)),
            ]
            return .object(FixedObject(typeName: "RateLimitResultPayload", fields: fields))
        }
        let identifier = viewer?.id.description
        return FixedObject(
            typeName: field.type.name,
            fields: [
                "kind": .leaf("api_key"), "identifier": .leaf(identifier.map(GraphQLValue.string) ?? .null),
                "limits": .list(limits),
            ]
        )
    }
}
