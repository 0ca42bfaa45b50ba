public import Domain
internal import HTTPTypes
public import OutboundHTTP
public import Settings

/// The transcript service (contract section 4), as other services and tools call it.
public struct TranscriptServiceClient: Sendable {
    let caller: ServiceCaller

    /// - Parameters:
    ///   - url: where the service is, without its prefix.
    ///   - token: `ALPHA_API_TOKEN`.
    public init(_ url: ServiceURL, token: Secret?, upstream: Upstream, ambient: Ambient) {
        self.caller = ServiceCaller(service: "transcript", url: url, token: token, upstream: upstream, ambient: ambient)
    }

    /// Sends a file in. It is stored when this returns; its processing goes on.
    public func ingest(_ upload: TranscriptUpload) async throws(ServiceCallError) -> MeetingReceipt {
        let call = ServiceCall(
            method: .post, path: "/transcript/meetings" + upload.query,
            headers: [.contentType: "application/octet-stream"], body: upload.bytes, deadline: .seconds(60)
        )
        return try await caller.value(MeetingReceipt.self, call)
    }

    /// Sends a webhook's body in, as a recorder would.
    ///
    /// - Parameter secret: `TRANSCRIPT_WEBHOOK_SECRET`.
    public func ingestWebhook(_ body: [UInt8], secret: Secret?) async throws(ServiceCallError) -> MeetingReceipt {
        var call = ServiceCall(
            method: .post, path: "/transcript/webhook", headers: [.contentType: "application/json"], body: body,
            deadline: .seconds(60)
        )
        if let name = HTTPField.Name("X-Webhook-Secret"), let secret { call.headers[name] = secret.reveal() }
        return try await caller.value(MeetingReceipt.self, call)
    }

    /// One page of the meetings, the newest first: by the day and the time at which they were held, as far as they are
    /// known, else by their arrival.
    ///
    /// - Parameter limit: 1 to 200.
    public func meetings(
        _ filter: MeetingFilter = MeetingFilter(), limit: Int = 50, cursor: String? = nil
    ) async throws(ServiceCallError) -> WirePage<MeetingWire> {
        let query = PercentEncoding.query(filter.query + [("limit", String(limit)), ("cursor", cursor)])
        return try await caller.value(
            WirePage<MeetingWire>.self, ServiceCall(method: .get, path: "/transcript/meetings" + query)
        )
    }

    public func meeting(_ id: MeetingID) async throws(ServiceCallError) -> MeetingWire {
        try await caller.value(MeetingWire.self, ServiceCall(method: .get, path: path(id)))
    }

    /// The filtered text.
    public func text(_ id: MeetingID) async throws(ServiceCallError) -> String {
        let call = ServiceCall(method: .get, path: path(id, "text"), headers: [.accept: "text/plain"])
        return String(decoding: try await caller.send(call).body, as: UTF8.self)
    }

    /// The filtered text, turn by turn.
    public func segments(_ id: MeetingID) async throws(ServiceCallError) -> [SegmentWire] {
        let call = ServiceCall(method: .get, path: path(id, "text"), headers: [.accept: "application/json"])
        return try await caller.value([SegmentWire].self, call)
    }

    public func summary(_ id: MeetingID) async throws(ServiceCallError) -> SummaryWire {
        try await caller.value(SummaryWire.self, ServiceCall(method: .get, path: path(id, "summary")))
    }

    /// Processes the meeting again.
    public func reprocess(_ id: MeetingID) async throws(ServiceCallError) -> MeetingReceipt {
        try await caller.value(MeetingReceipt.self, ServiceCall(method: .post, path: path(id, "reprocess")))
    }

    /// Removes the meeting and all that was made of it.
    public func delete(_ id: MeetingID) async throws(ServiceCallError) {
        _ = try await caller.send(ServiceCall(method: .delete, path: path(id)))
    }

    func path(_ id: MeetingID, _ part: String? = nil) -> String {
        "/transcript/meetings/\(id)" + (part.map { "/\($0)" } ?? "")
    }
}
