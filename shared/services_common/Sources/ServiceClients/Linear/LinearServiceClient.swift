public import Domain
internal import HTTPTypes
public import OutboundHTTP
public import Settings

/// The linear service (contract section 5), as other services and tools call it.
///
/// A workspace of many thousand issues is a large answer: give `upstream` limits of at least 64 MiB.
public struct LinearServiceClient: Sendable {
    private let caller: ServiceCaller

    /// - Parameters:
    ///   - url: where the service is, without its prefix.
    ///   - token: `ALPHA_API_TOKEN`.
    public init(_ url: ServiceURL, token: Secret?, upstream: Upstream, ambient: Ambient) {
        self.caller = ServiceCaller(service: "linear", url: url, token: token, upstream: upstream, ambient: ambient)
    }

    /// The workspace, at most about a minute old where Linear is reachable.
    ///
    /// - Parameter refresh: asks Linear anew.
    public func workspace(refresh: Bool = false) async throws(ServiceCallError) -> WorkspaceWire {
        let path = "/linear/workspace" + (refresh ? "?refresh=true" : "")
        return try await caller.value(WorkspaceWire.self, ServiceCall(method: .get, path: path, deadline: .seconds(30)))
    }

    /// The workspace as text for a prompt.
    ///
    /// - Parameter maximumCharacters: beyond it the least important is cut; nil for the service's own limit.
    public func context(maximumCharacters: Int? = nil) async throws(ServiceCallError) -> String {
        let query = PercentEncoding.query([("max_characters", maximumCharacters.map(String.init))])
        let call = ServiceCall(method: .get, path: "/linear/context" + query, deadline: .seconds(30))
        return String(decoding: try await caller.send(call).body, as: UTF8.self)
    }

    /// Somebody's work, found by full name, nickname, e-mail address or `@handle`.
    public func member(_ name: String) async throws(ServiceCallError) -> MemberWire {
        let path = "/linear/members/\(PercentEncoding.encode(name))"
        return try await caller.value(MemberWire.self, ServiceCall(method: .get, path: path, deadline: .seconds(30)))
    }

    /// How the work for a client stands.
    public func client(_ name: String) async throws(ServiceCallError) -> ClientStatusWire {
        let path = "/linear/clients/\(PercentEncoding.encode(name))"
        let call = ServiceCall(method: .get, path: path, deadline: .seconds(30))
        return try await caller.value(ClientStatusWire.self, call)
    }

    /// Longer than the service works on it (53 s), and shorter than the gateway waits for an answer (60 s): whoever asked is to
    /// hear that the linear service is away, not that something was late.
    private static let creating: Duration = .seconds(55)

    /// Creates issues with their sub-issues. The same call again creates nothing and gives the same answer.
    ///
    /// - Parameters:
    ///   - issues: at most 50.
    ///   - idempotencyKey: 1 to 255 visible ASCII characters, derived from the cause.
    public func createIssues(
        _ issues: [NewIssue], idempotencyKey: String
    ) async throws(ServiceCallError) -> CreateIssuesAnswer {
        var call = ServiceCall(method: .post, path: "/linear/issues", deadline: Self.creating)
        if let name = HTTPField.Name("Idempotency-Key") { call.headers[name] = idempotencyKey }
        return try await caller.value(CreateIssuesAnswer.self, call, sending: CreateIssuesBody(issues: issues))
    }

    /// Changes an issue.
    ///
    /// - Parameter issue: its UUID, or its identifier such as `TID-28`.
    public func updateIssue(
        _ issue: String, _ update: IssueUpdate
    ) async throws(ServiceCallError) -> WorkspaceWire.Issue {
        let call = ServiceCall(method: .patch, path: path(of: issue), deadline: .seconds(30))
        return try await caller.value(WorkspaceWire.Issue.self, call, sending: update)
    }

    /// Deletes an issue whose title begins with `[TEST] `; the service must be in the write mode `test`.
    public func deleteIssue(_ issue: String) async throws(ServiceCallError) {
        _ = try await caller.send(ServiceCall(method: .delete, path: path(of: issue), deadline: .seconds(30)))
    }

    /// Has the service erase what it made of a meeting; what stands on the platform stays. The same call again changes
    /// nothing.
    public func forget(_ meeting: MeetingID) async throws(ServiceCallError) {
        _ = try await caller.send(ServiceCall(method: .delete, path: "/linear/meetings/\(meeting)"))
    }

    private struct CreateIssuesBody: Encodable {
        let issues: [NewIssue]
    }

    private func path(of issue: String) -> String { "/linear/issues/\(PercentEncoding.encode(issue))" }
}
