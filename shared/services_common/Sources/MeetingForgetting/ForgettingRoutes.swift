internal import Domain
internal import HTTPTypes
public import Hummingbird
public import ServiceHost

/// | Method | Path                      | Caller proves | Answer                                               |
/// |--------|---------------------------|---------------|------------------------------------------------------|
/// | DELETE | `/<service>/meetings/{id}` | token         | 204, whether or not there was anything to be erased |
public struct ForgettingRoutes: Sendable {
    private let forgetting: ForgetMeeting

    public init(_ forgetting: ForgetMeeting) {
        self.forgetting = forgetting
    }

    public func add(to group: RouterGroup<AuthenticatedContext>) {
        group.delete("meetings/:id", use: forget)
    }

    /// What is no id names no meeting, so that there is nothing to be erased.
    @Sendable private func forget(_: Request, _ context: AuthenticatedContext) async throws -> HTTPResponse.Status {
        guard let meeting = MeetingID(try context.name("id")) else { throw Problem.notFound("meeting") }
        try await forgetting.forget(meeting)
        return .noContent
    }
}
