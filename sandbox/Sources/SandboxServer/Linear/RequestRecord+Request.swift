import Domain
import GraphQLEngine
import HTTPTypes
import Hummingbird

extension RequestRecord {
    /// What is remembered of a request that was answered just now.
    init(
        _ request: Request, body: [UInt8], platform: Platform, fault: Fault.Kind?, status: Int?, _ desk: SandboxDesk
    ) {
        let summary = CallSummary(body: body)
        self.init(
            receivedAt: desk.ambient.now, platform: platform, headers: Self.shown(request.headers),
            operation: summary.operation?.kind, document: summary.operation?.name,
            fields: summary.operation?.fields ?? [], query: summary.query, variables: summary.variables, fault: fault,
            status: status
        )
    }

    private static let maximumHeaders = 50
    private static let maximumHeaderBytes = 500
    private static let credentials: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "x-api-key", "x-webhook-secret", "x-slack-signature",
    ]

    static func shown(_ headers: HTTPFields) -> [(name: String, value: String)] {
        headers
            .filter { !credentials.contains($0.name.canonicalName) }
            .prefix(maximumHeaders)
            .map { ($0.name.rawName, String($0.value.prefix(maximumHeaderBytes))) }
    }
}
