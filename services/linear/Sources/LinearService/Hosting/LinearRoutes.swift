internal import Hummingbird
internal import ServiceHost
internal import Settings

/// Mounts every route of the service behind the token, and Linear's own behind its signature.
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
    }
}
