public import Domain
import FoundationEssentials
public import GraphQLEngine

/// Notion's stand-in: one workspace, one integration, no HTTP.
public actor NotionPlatform {
    /// What the platform is told at its start.
    public struct Configuration: Sendable {
        public var token: Secret
        /// Where pages are looked at, without a slash at the end.
        public var publicAddress: String
        public var requestsPerMinute: Int
        public var capabilities: Set<Capability>
        /// Results of a query or search that paging reaches, 10,000 as Notion has it.
        public var maximumResults: Int

        public init(
            token: Secret, publicAddress: String, requestsPerMinute: Int = 180,
            capabilities: Set<Capability> = Set(Capability.allCases), maximumResults: Int = 10_000
        ) {
            self.token = token
            self.publicAddress = publicAddress
            self.requestsPerMinute = requestsPerMinute
            self.capabilities = capabilities
            self.maximumResults = maximumResults
        }
    }

    /// Pages, blocks and comments that the workspace holds, those in the trash as well.
    static let maximumThings = 200_000

    /// 500 KB, as Notion takes.
    public static let maximumBodyBytes = 500 * 1_024

    let configuration: Configuration
    let ambient: Ambient
    private let log: any NotionLog
    private let seed: NotionWorkspace
    private var window: RequestWindow

    /// The workspace as it is now.
    public private(set) var workspace: NotionWorkspace

    /// - Parameters:
    ///   - seed: what ``reset()`` goes back to.
    ///   - stored: what the log holds; nil when it is empty, and then the seed is written to it.
    /// - Throws: whatever the log throws.
    public init(
        configuration: Configuration, ambient: Ambient, seed: NotionWorkspace, stored: NotionWorkspace?,
        log: any NotionLog
    ) throws {
        self.configuration = configuration
        self.ambient = ambient
        self.log = log
        self.seed = seed
        workspace = stored ?? seed
        window = RequestWindow(requests: configuration.requestsPerMinute)
        try log.replace(with: workspace.snapshot())
    }

    /// Forgets all changes, and what was used of the allowance.
    ///
    /// - Throws: whatever the log throws; then nothing was forgotten.
    public func reset() throws {
        try log.replace(with: seed.snapshot())
        workspace = seed
        window = RequestWindow(requests: configuration.requestsPerMinute)
    }

    public func answer(_ call: NotionCall) -> NotionAnswer {
        let requestID = ambient.makeUUID().uuidString.lowercased()
        do {
            let (object, committed) = try carryOut(call)
            return NotionAnswer(object, requestID: requestID, committed: committed)
        } catch { return NotionAnswer(error, requestID: requestID) }
    }

    private func carryOut(_ call: NotionCall) throws(NotionError) -> (JSON, NotionAnswer.Committed?) {
        let parts = call.path.split(separator: "/").map(String.init)
        let matching = Endpoint.all.lazy.compactMap { endpoint in
            endpoint.values(method: call.method, path: parts).map { (endpoint, $0) }
        }
        guard let (endpoint, values) = matching.first else { throw .invalidURL }
        guard call.authorization == "Bearer \(configuration.token.reveal())" else { throw .unauthorized }
        let version = try APIVersion(header: call.version)
        guard endpoint.versions.contains(version) else { throw .invalidURL }
        if let seconds = window.take(at: ambient.now) { throw .rateLimited(retryAfter: seconds) }
        if let capability = endpoint.capability, !configuration.capabilities.contains(capability) { throw .restricted }
        var exchange = Exchange(
            draft: Draft(workspace, ambient: ambient, editor: Self.botID), version: version, addresses: addresses,
            bot: bot, maximumResults: configuration.maximumResults, query: call.query, body: try body(of: call)
        )
        let object = try endpoint.answer(&exchange, values)
        try keep(exchange.draft)
        return (object, exchange.committed)
    }

    private func body(of call: NotionCall) throws(NotionError) -> Part {
        guard call.body.count <= Self.maximumBodyBytes else { throw .tooLarge }
        guard !call.body.isEmpty, ["POST", "PATCH"].contains(call.method) else { return Part("body", [:]) }
        let value: JSON
        do { value = try JSON(json: call.body) } catch { throw .invalidJSON }
        guard value.fields != nil else { throw Part("body", value).failed("an object") }
        return Part("body", value)
    }

    /// Writes down what the request changed, then makes it what everybody sees.
    private func keep(_ draft: Draft) throws(NotionError) {
        guard !draft.changes.isEmpty else { return }
        guard draft.workspace.size <= Self.maximumThings else { throw .full }
        let isLong: Bool
        do { isLong = try log.append([NotionTransaction(put: draft.changes)]) } catch { throw .notStored }
        workspace = draft.workspace
        // The log is whole without this; if it fails now, the next change tries again.
        if isLong { try? log.replace(with: workspace.snapshot()) }
    }

    /// Puts pages into the workspace past the API's rules.
    ///
    /// - Throws: ``NotionError`` for a description that cannot be followed; then nothing was put.
    public func put(_ description: JSON) throws(NotionError) -> JSON {
        var desk = PageDesk(draft: Draft(workspace, ambient: ambient, editor: Self.botID), addresses: addresses)
        let answer = try desk.put(Part("body", description))
        try keep(desk.draft)
        return answer
    }

    private var addresses: Addresses { Addresses(base: configuration.publicAddress) }

    static let botID = NotionID(.derived(from: "notion", "bot"))

    private var bot: BotDescription {
        BotDescription(
            id: Self.botID, name: "Alpha Machine", workspaceID: NotionID(.derived(from: "notion", "workspace")),
            workspaceName: "Sandbox", showsEmail: configuration.capabilities.contains(.readUsers)
        )
    }

    /// How long a caller waits whose allowance is used up.
    var secondsLeft: Int { window.secondsLeft(at: ambient.now) }
}
