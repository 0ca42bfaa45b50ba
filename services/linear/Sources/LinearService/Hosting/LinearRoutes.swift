internal import Hummingbird
internal import MeetingForgetting
internal import ServiceHost
internal import Settings

/// Mounts every route of the service behind the token, and Linear's own behind its signature.
///
/// Of those that every service has which keeps something of meetings:
///
/// | Method | Path                    | Caller proves | Answer                                    |
/// |--------|-------------------------|---------------|-------------------------------------------|
/// | DELETE | `/linear/meetings/{id}` | token         | 204: its words are erased from the ledger |
struct LinearRoutes: Sendable {
    let parts: LinearParts

    func add(to router: Router<CallContext>) {
        WebhookRoutes(intake: parts.webhooks).add(to: router)
        let api = router.group("linear").add(
            middleware: AuthenticationMiddleware(token: parts.configuration.common.apiToken)
        ).group(context: AuthenticatedContext.self)
        WorkspaceRoutes(cache: parts.cache, today: parts.today).add(to: api)
        IssueRoutes(cache: parts.cache, platform: parts.platform).add(to: api)
        MemberRoutes(cache: parts.cache, today: parts.today).add(to: api)
        ClientRoutes(cache: parts.cache, today: parts.today).add(to: api)
        CreationRoutes(creation: parts.creation).add(to: api)
        ChangeRoutes(changes: parts.changes).add(to: api)
        ForgettingRoutes(parts.forgetting).add(to: api)
    }
}
