internal import Hummingbird
internal import MeetingForgetting
internal import ServiceHost
internal import Settings

/// Mounts every route of the service behind the token.
///
/// Of those that every service has which keeps something of meetings:
///
/// | Method | Path                    | Caller proves | Answer                                    |
/// |--------|-------------------------|---------------|-------------------------------------------|
/// | DELETE | `/notion/meetings/{id}` | token         | 204: the words of its notes are erased here |
struct NotionRoutes: Sendable {
    let parts: NotionParts

    func add(to router: Router<CallContext>) {
        let api = router.group("notion").add(
            middleware: AuthenticationMiddleware(token: parts.configuration.common.apiToken)
        ).group(context: AuthenticatedContext.self)
        SubjectRoutes(finder: parts.finder).add(to: api)
        PageRoutes(reader: parts.reader).add(to: api)
        PublicationRoutes(desk: parts.publications).add(to: api)
        RequirementRoutes(reader: parts.reader).add(to: api)
        SearchRoutes(platform: parts.platform).add(to: api)
        ForgettingRoutes(parts.forgetting).add(to: api)
    }
}
