public import Domain
internal import HTTPTypes
public import OutboundHTTP
public import Settings

/// The notion service (contract section 6), as other services and tools call it.
public struct NotionServiceClient: Sendable {
    private let caller: ServiceCaller

    /// - Parameters:
    ///   - url: where the service is, without its prefix.
    ///   - token: `ALPHA_API_TOKEN`.
    public init(_ url: ServiceURL, token: Secret?, upstream: Upstream, ambient: Ambient) {
        self.caller = ServiceCaller(service: "notion", url: url, token: token, upstream: upstream, ambient: ambient)
    }

    /// What Notion has about a project.
    public func project(_ name: String) async throws(ServiceCallError) -> NotionSubjectWire {
        try await subject("projects", name)
    }

    /// What Notion has about a client.
    public func client(_ name: String) async throws(ServiceCallError) -> NotionSubjectWire {
        try await subject("clients", name)
    }

    /// A page with its text.
    ///
    /// - Parameter id: its id, with or without dashes, or its address.
    public func page(_ id: String) async throws(ServiceCallError) -> NotionPageWire {
        let path = "/notion/pages/\(PercentEncoding.encode(id))"
        return try await caller.value(
            NotionPageWire.self, ServiceCall(method: .get, path: path, deadline: Self.longest))
    }

    /// What a page requires.
    public func requirements(of page: String) async throws(ServiceCallError) -> RequirementsWire {
        let call = ServiceCall(method: .post, path: "/notion/requirements", deadline: Self.longest)
        return try await caller.value(RequirementsWire.self, call, sending: ["page_id": page])
    }

    /// Publishes notes; the same meeting again changes its page.
    public func publish(_ notes: NewPublication) async throws(ServiceCallError) -> PublicationWire {
        let call = ServiceCall(method: .post, path: "/notion/pages", deadline: .seconds(60))
        return try await caller.value(PublicationWire.self, call, sending: notes)
    }

    /// Pages and databases whose titles match, the last edited first.
    ///
    /// - Parameter limit: 1 to 200.
    public func search(_ text: String, limit: Int = 50) async throws(ServiceCallError) -> WirePage<NotionFindingWire> {
        let query = PercentEncoding.query([("q", text), ("limit", String(limit))])
        return try await caller.value(
            WirePage<NotionFindingWire>.self,
            ServiceCall(method: .get, path: "/notion/search" + query, deadline: .seconds(60)))
    }

    /// Has the service erase what it made of a meeting; what stands on the platform stays. The same call again changes
    /// nothing.
    public func forget(_ meeting: MeetingID) async throws(ServiceCallError) {
        _ = try await caller.send(ServiceCall(method: .delete, path: "/notion/meetings/\(meeting)"))
    }

    /// A page of thousands of blocks takes long at three calls a second; the service itself ends after 50 s.
    private static let longest: Duration = .seconds(60)

    private func subject(_ kind: String, _ name: String) async throws(ServiceCallError) -> NotionSubjectWire {
        let path = "/notion/\(kind)/\(PercentEncoding.encode(name))"
        return try await caller.value(
            NotionSubjectWire.self, ServiceCall(method: .get, path: path, deadline: Self.longest))
    }
}
