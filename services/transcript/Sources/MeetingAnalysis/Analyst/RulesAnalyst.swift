import Domain
import Redaction

/// The analyst without a model: general rules of spoken English, local, the same answer every time.
public struct RulesAnalyst: MeetingAnalyst {
    /// The value of ``AnalysedMeeting/engine``.
    public static let engine = "rules"

    private static let openQuestions = 3
    /// How many tickets are proposed at most, those that weigh most; nobody reads through more.
    private static let mostTickets = 200

    public init() {}

    @concurrent
    public func analyse(_ meeting: FilteredMeeting, in workspace: WorkspaceView) async -> AnalysedMeeting {
        analysis(of: meeting, in: workspace)
    }

    /// The same without suspending; takes well under a second for a meeting of an hour.
    public func analysis(of meeting: FilteredMeeting, in workspace: WorkspaceView) -> AnalysedMeeting {
        let conversation = Conversation(meeting)
        let people = PeopleDirectory(meeting: meeting, conversation: conversation, users: workspace.users)
        let dates = SpokenDates(conversation, dates: DateFinder(meetingDate: meeting.date))
        let work = WorkFinder(conversation: conversation, people: people, dates: dates).work()
        let tickets = work.filter { $0.score >= Scoring.ticket }.best(Self.mostTickets, by: \.score)
        let writer = ProposalWriter(
            meeting: meeting, conversation: conversation, people: people, workspace: workspace
        )
        var result = AnalysedMeeting(engine: Self.engine)
        result.actionItems = writer.actionItems(tickets)
        result.proposals = writer.proposals(tickets)
        let decisions = DecisionFinder(conversation: conversation, dates: dates, work: tickets).decisions()
        result.decisions = decisions.map(\.finding)
        let known = work.reduce(into: decisions.reduce(into: Set<Int>()) { $0.formUnion($1.indices) }) {
            $0.formUnion($1.evidence)
        }
        result.keyPoints = KeyPoints(conversation: conversation, people: people).points(excluding: known)
        result = EvidenceCheck(meeting).checked(result)
        result.summary = SummaryWriter(
            title: meeting.title?.text(for: .analysis), people: speakers(conversation, people),
            questions: OpenQuestions(conversation: conversation).questions(Self.openQuestions)
        ).summary(of: result)
        return result
    }

    private func speakers(_ conversation: Conversation, _ people: PeopleDirectory) -> [String] {
        var seen: Set<String> = []
        return conversation.sentences.compactMap { people.speaker($0.speaker)?.name }.filter {
            seen.insert($0).inserted
        }
    }
}
