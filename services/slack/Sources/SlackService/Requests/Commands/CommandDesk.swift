internal import Assistant
internal import SlackAPI

/// The slash commands of contract section 7.
struct CommandDesk: Sendable {
    let chat: ChatFlow
    let tickets: TicketFlow
    let updates: UpdateFlow
    let reports: ReportFlow
    let people: PeopleDirectory
    let working: WorkingNote

    func answer(_ command: SlackCommand, _ exchange: Exchange) async throws -> Outcome {
        let text = await people.plain(SlackInboundText(command.text), in: exchange.team)
        switch command.command.lowercased() {
        case "/chat": return try await chat.answer(ChatCommand(text), exchange)
        case "/summarize": return try await reports.summary(text, exchange)
        case "/create", "/create-ticket":
            return try await working.during(exchange, "Drafting the tickets") { await tickets.preview(text, $0) }
        case "/update":
            return try await working.during(exchange, "Looking for the issues") { await updates.preview(text, $0) }
        case "/teammember": return try await reports.member(text, exchange)
        case "/weekly-summary": return try await reports.weekly(text, exchange)
        default: return Outcome([exchange.privately([AssistantProblem.unknownCommand(command.command).message])])
        }
    }
}
