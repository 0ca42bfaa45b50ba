public import Domain
import FoundationEssentials
import GraphQLEngine

/// A stand-in of Linear: one workspace behind Linear's GraphQL, one key to it.
///
/// Calls are answered one after the other. What a mutation changed is in the log before its answer is given.
public actor LinearPlatform {
    public struct Configuration: Sendable {
        /// The key that callers present, without `Bearer`.
        public var key: Secret
        /// Where issues and projects can be looked at, without a slash at its end.
        public var publicAddress: String
        public var limits: RateLimitSettings

        public init(key: Secret, publicAddress: String, limits: RateLimitSettings = RateLimitSettings()) {
            self.key = key
            self.publicAddress = publicAddress
            self.limits = limits
        }
    }

    private let configuration: Configuration
    private let ambient: Ambient
    private let engine: Engine
    private let log: any WorkspaceLog
    private let notify: @Sendable ([WebhookEvent]) -> Void
    private let seed: Workspace
    private var limits: RateLimits

    /// The workspace as it is now.
    public private(set) var workspace: Workspace

    /// - Parameters:
    ///   - seed: what ``reset()`` goes back to.
    ///   - stored: what the log holds; nil when it is empty, and then the seed is written to it.
    ///   - notify: is told of each change that was kept, and returns at once.
    /// - Throws: whatever the log throws.
    public init(
        configuration: Configuration, ambient: Ambient, seed: Workspace, stored: Workspace?, log: any WorkspaceLog,
        notify: @escaping @Sendable ([WebhookEvent]) -> Void = { _ in }
    ) throws {
        self.configuration = configuration
        self.ambient = ambient
        self.engine = Engine(schema: try LinearSchema.make())
        self.log = log
        self.notify = notify
        self.seed = seed
        self.workspace = stored ?? seed
        self.limits = RateLimits(configuration.limits, now: ambient.now)
        try log.replace(with: workspace.snapshot())
    }

    /// Forgets all changes, and what was used of the allowances.
    ///
    /// - Throws: whatever the log throws; then nothing was forgotten.
    public func reset() throws {
        try log.replace(with: seed.snapshot())
        workspace = seed
        limits = RateLimits(configuration.limits, now: ambient.now)
    }

    public func answer(_ call: LinearCall) -> LinearAnswer {
        let now = ambient.now
        if let refusal = Authentication(key: configuration.key).refusal(of: call.authorization) {
            return LinearAnswer(refusal, limits: [])
        }
        guard limits.takeRequest(at: now) else {
            return LinearAnswer(.rateLimited, limits: limits.states(cost: 0, searches: 0, at: now))
        }
        do { return run(try prepare(call.body), at: now) } catch {
            return LinearAnswer(error, limits: limits.states(cost: 0, searches: 0, at: now))
        }
    }

    private func prepare(_ body: [UInt8]) throws(Refusal) -> PreparedOperation {
        let request = try GraphQLRequest(body: body)
        do { return try engine.prepare(request) } catch { throw Refusal(error) }
    }

    private func run(_ operation: PreparedOperation, at now: Date) -> LinearAnswer {
        let points = Complexity(schema: engine.schema).points(of: operation)
        let searches = operation.fields.count { $0.name == "searchIssues" }
        let states = { (limits: RateLimits) in limits.states(cost: points, searches: searches, at: now) }
        guard points <= Double(configuration.limits.pointsPerRequest) else {
            let refusal = Refusal.tooComplex(points, maximum: configuration.limits.pointsPerRequest)
            return LinearAnswer(refusal, limits: states(limits))
        }
        guard limits.take(points: points, searches: searches, at: now) else {
            return LinearAnswer(.rateLimited, limits: states(limits))
        }
        let session = Session(
            workspace: workspace, ambient: ambient, addresses: Addresses(base: configuration.publicAddress),
            limits: states(limits)
        )
        let response = engine.run(operation, on: root(for: operation, session))
        do { try keep(session) } catch {
            return LinearAnswer(.notStored, limits: states(limits))
        }
        return LinearAnswer(response, limits: states(limits))
    }

    private func root(for operation: PreparedOperation, _ session: Session) -> any GraphQLObject {
        switch operation.kind {
        case .query: QueryRoot(session: session, typeName: operation.rootType)
        case .mutation: MutationRoot(session: session, typeName: operation.rootType)
        }
    }

    /// Writes down what the request changed, then makes it what everybody sees.
    private func keep(_ session: Session) throws {
        guard !session.transactions.isEmpty else { return }
        let isLong = try log.append(session.transactions)
        let before = workspace
        workspace = session.workspace
        notify(WebhookEvent.events(of: session.transactions, before: before, after: workspace))
        // The log is whole without this; if it fails now, the next change tries again.
        if isLong { try? log.replace(with: workspace.snapshot()) }
    }
}

// Answers that are played on purpose. They change nothing.
extension LinearPlatform {
    /// What a caller gets whose allowance is used up, whether or not it is.
    public func rateLimited() -> LinearAnswer {
        let states = limits.states(cost: 0, searches: 0, at: ambient.now).map { $0.usedUp() }
        return LinearAnswer(.rateLimited, limits: states)
    }

    /// What a caller gets without the right key.
    public func unauthorized() -> LinearAnswer {
        LinearAnswer(.unauthenticated("Authentication required, not authenticated"), limits: [])
    }
}
