package import ArgumentParser
internal import Domain
internal import ServiceClients

/// `alpha ask`
package struct AskCommand: AlphaCommand {
    /// The slack service takes no more.
    private static let maxCharacters = 2_000
    private static let maxMeetings = 20

    package static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask about meetings, tickets, projects and pages; the answer names its sources."
    )

    @Argument(help: "The question.")
    var words: [String]

    @Option(help: ArgumentHelp("Who asks, for questions about 'me': a name or an e-mail address.", valueName: "name"))
    var user: String?

    @Option(
        help: ArgumentHelp(
            "Answer from this meeting only, as 'alpha show' takes it; may be repeated.", valueName: "meeting")
    )
    var meeting: [String] = []

    @OptionGroup var gateway: GatewayOptions

    @Flag(help: "Print JSON.")
    var json = false

    package init() {}

    private var question: String { words.joined(separator: " ") }

    package func validate() throws {
        guard question.contains(where: { !$0.isWhitespace }), question.count <= Self.maxCharacters else {
            throw ValidationError("A question has 1 to \(Self.maxCharacters) characters.")
        }
        guard meeting.count <= Self.maxMeetings else {
            throw ValidationError("--meeting can be given \(Self.maxMeetings) times at the most.")
        }
    }

    package func run(in surroundings: Surroundings) async throws {
        let output = surroundings.output
        try await gateway.withServices(in: surroundings) { services in
            var chosen: [MeetingID] = []
            for name in meeting { chosen.append(try await MeetingPicker(client: services.transcript).meeting(name).id) }
            let meetings = chosen
            var progress = Progress(output)
            progress.update("asking")
            let answer = try await calling { () throws(ServiceCallError) in
                try await services.slack.ask(question: question, user: user, meetings: meetings)
            }
            progress.clear()
            if json { return try output.json(answer) }
            AnswerText(answer: answer).lines(output).forEach(output.result)
            answer.notices.forEach(output.note)
        }
    }
}
