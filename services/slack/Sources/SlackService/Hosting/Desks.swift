internal import Assistant
internal import Domain
internal import DurableJobs
internal import Logging
internal import SlackAPI

/// Whoever answers what came in, put together in one place, with as many at a time as each kind may have.
struct Desks: Sendable {
    /// Answers that are worked out at one time in this process.
    static let answersAtATime = 24
    /// Dialogs wait for nobody: each has three seconds.
    private static let dialogsAtATime = 32

    let handlers: [any JobHandler]

    init(_ parts: SlackParts) {
        let desk = Self.desk(parts)
        let atATime: [InboxItem.Kind: Int] = [
            .command: Self.answersAtATime, .event: Self.answersAtATime, .interaction: Self.answersAtATime,
            .dialog: Self.dialogsAtATime, .notification: 4, .schedule: 1,
        ]
        self.handlers =
            InboxItem.Kind.allCases.map { kind in
                AnswerItems(
                    itemKind: kind, concurrency: atATime[kind] ?? 1, inbox: parts.inbox, replies: parts.replies,
                    desk: desk)
            } + [
                DeliverReply(
                    repository: parts.replies,
                    carrier: ReplyCarrier(
                        workspaces: parts.workspaces, responses: parts.responses,
                        channels: ChannelDirectory(workspaces: parts.workspaces, ambient: parts.ambient),
                        ambient: parts.ambient),
                    logger: parts.logger)
            ]
    }

    private static func desk(_ parts: SlackParts) -> RequestDesk {
        let working = WorkingNote(
            inbox: parts.inbox, responses: parts.responses, ambient: parts.ambient, logger: parts.logger)
        let chat = ChatFlow(
            assistant: parts.assistant, turns: parts.turns, selections: parts.selections, decisions: parts.decisions,
            talk: ChannelTalk(workspaces: parts.workspaces, people: parts.people, logger: parts.logger),
            working: working)
        let updates = UpdateFlow(assistant: parts.assistant, decisions: parts.decisions, working: working)
        let reports = ReportFlow(assistant: parts.assistant, working: working)
        let notices = NoticeRepository(database: parts.database)
        let proposals = ProposalFlow(assistant: parts.assistant, inbox: parts.inbox)
        let tickets = TicketFlow(
            assistant: parts.assistant, decisions: parts.decisions, proposals: proposals, working: working)
        let threads = ThreadFlow(
            assistant: parts.assistant, chat: chat, workspaces: parts.workspaces, inbox: parts.inbox,
            ambient: parts.ambient, logger: parts.logger)
        let dialogs = DialogFlow(
            assistant: parts.assistant, chat: chat, tickets: tickets, decisions: parts.decisions,
            workspaces: parts.workspaces, people: parts.people, inbox: parts.inbox,
            logger: parts.logger)
        return RequestDesk(
            commands: CommandDesk(
                chat: chat, tickets: tickets, updates: updates, reports: reports, people: parts.people,
                working: working),
            events: EventDesk(
                assistant: parts.assistant, threads: threads, people: parts.people, workspaces: parts.workspaces,
                logger: parts.logger),
            interactions: InteractionDesk(
                chat: chat, tickets: tickets, updates: updates, reports: reports, proposals: proposals,
                dialogs: dialogs, votes: VoteRepository(ambient: parts.ambient)),
            notices: NoticeDesk(
                assistant: parts.assistant, notices: notices, workspaces: parts.workspaces,
                channel: parts.configuration.meetingChannel, ambient: parts.ambient),
            weekly: WeeklyDesk(
                assistant: parts.assistant, workspaces: parts.workspaces, channel: parts.configuration.weeklyChannel),
            people: parts.people)
    }
}
