internal import Assistant
internal import Domain
internal import Hummingbird
internal import ServiceClients
internal import ServiceHost
internal import SlackAPI

/// | Method | Path         | Caller proves | Answer                                                        |
/// |--------|--------------|---------------|---------------------------------------------------------------|
/// | POST   | `/slack/ask` | token         | 200 what `/chat` answers, with its sources; nothing is posted |
struct AskRoutes: Sendable {
    static let longestQuestion = 2_000
    static let mostMeetings = 20

    let assistant: Assistant

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("ask", use: ask)
    }

    @Sendable private func ask(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        var reader = FieldReader(try await request.json([String: JSONValue].self), at: "")
        let text = reader.text("question", limit: Self.longestQuestion)
        let user = reader.name("user")
        let ids = reader.names("meeting_ids", atMost: Self.mostMeetings) ?? []
        var meetings: [MeetingID] = []
        for (index, id) in ids.enumerated() {
            if let meeting = MeetingID(id) {
                meetings.append(meeting)
            } else {
                reader.note("meeting_ids/\(index)", "must be a meeting's id")
            }
        }
        if text == nil, reader.problems.isEmpty { reader.note("question", "is missing") }
        guard let text, reader.problems.isEmpty else { throw Problem.fields(reader.problems) }
        let asker = Asker(
            team: SlackTeamID(checked: "none"), user: SlackUserID(checked: "none"),
            name: user.flatMap { $0.contains("@") ? nil : $0 }, email: user.flatMap { $0.contains("@") ? $0 : nil })
        let question = Question(text, asker: asker, meetings: meetings.isEmpty ? nil : meetings)
        return try .json(AnswerWire(await assistant.answer(question)))
    }
}
