import Assistant
import Domain
import ServiceClients
import Testing

/// Questions about what nobody knows: the answer says so, and quotes nobody about something else.
@Suite(.serialized) struct UnknownSubjectTests {
    @Test(arguments: [
        ("What is Maria working on?", "nobody called Maria "), ("Maria Lopez", "nobody called Maria Lopez "),
        ("Zoltan Kiss", "nobody called Zoltan Kiss "), ("What did Zoltan promise?", "nobody called Zoltan "),
        ("what did zoltan promise?", "nobody called zoltan "), ("What are Ludmila's tasks?", "nobody called Ludmila "),
        ("is bartholomew busy?", "nobody called bartholomew "),
        ("tickets assigned to Yevgeny", "nobody called Yevgeny "),
        ("How is project Apollo going?", "no project or client called Apollo "),
    ])
    func strangersAreNamed(question: String, says: String) async throws {
        let answer = try await answer(question)

        #expect(answer.markdown.hasPrefix("There is"))
        #expect(answer.markdown.contains(says))
        #expect(!answer.markdown.contains("_“"))
        #expect(answer.sources.isEmpty)
    }

    @Test func nearNamesAreOffered() async throws {
        let answer = try await answer("What is Tomask working on?")

        #expect(answer.markdown.contains("Near: Tomasz Wielgosz"))
    }

    @Test(arguments: [
        ("What did we decide about Redis?", "Redis"), ("what did we decide about redis", "“redis”"),
        ("What did we decide about Postgres?", "“postgres”"),
        ("When did we launch on Mars?", "Mars"), ("when did we launch on mars?", "“mars”"),
        ("who owns the Postgres cutover?", "“cutover”"), ("Who feeds the walrus?", "“walrus”"),
        ("why was the sauna closed", "“sauna”"), ("what does the parrot eat", "“parrot”"),
        ("What did Priya say about Kubernetes?", "Kubernetes"),
    ])
    func topicsThatNobodySpokeOfAreNamed(question: String, says: String) async throws {
        let answer = try await answer(question)

        #expect(answer.markdown.hasPrefix("Nothing was found about \(says)"))
        #expect(!answer.markdown.contains("_“"))
    }

    @Test(arguments: ["TID-999", "tell me about OPS-777", "How do TID-998 and TID-999 stand?"])
    func issuesThatAreNotThereAreNotQuotedAbout(question: String) async throws {
        let answer = try await answer(question)

        #expect(answer.markdown.hasPrefix("Linear has no issue"))
        #expect(!answer.markdown.contains("_“"))
    }

    @Test func wordsAboutAnIssueHoldItsTitle() async throws {
        let archive = try SampleArchive.shared.get()

        try await SampleServices.use { assistant, _ in
            for issue in archive.workspace.issues.prefix(12) {
                let answer = await assistant.answer(Question("status of \(issue.identifier)", asker: .sample()))
                let title = issue.title.lowercased()

                for segment in Set(answer.sources.filter { $0.kind == .meeting }.map { "\($0.title)" }) {
                    let meeting = try #require(archive.item(segment))
                    let indices = Set(answer.sources.filter { $0.title == segment }.compactMap(\.segment))
                    let said = meeting.segments.filter { indices.contains($0.index) }.map { $0.text.lowercased() }
                        .joined(separator: " ")
                    let shared = title.split(separator: " ").filter { $0.count > 3 && said.contains($0.prefix(4)) }
                    #expect(shared.count >= 2, "\(issue.identifier): \(said)")
                }
            }
        }
    }

    private func answer(_ question: String) async throws -> ChatAnswer {
        try await SampleServices.use { assistant, _ in await assistant.answer(Question(question, asker: .sample())) }
    }
}

/// Meetings that are named by a word of their titles.
@Suite(.serialized) struct MeetingNamesTests {
    @Test(arguments: [
        ("what did we decide in the standup", "Decided in Daily stand-up"),
        ("what was decided at the stand-up?", "Decided in Daily stand-up"),
        ("action items of the kickoff", "from Merrowdale kickoff"), ("kickoff action items", "from Merrowdale kickoff"),
        ("action items from the retro", "from Q3 retro and numbers"), ("retro decisions", "Decided in Q3 retro"),
        ("what is still open from the Saltmarsh workshop?", "from Saltmarsh Call Assist: requirements workshop"),
        ("what is left to do from the incident review?", "from Quillhaven incident review"),
        ("What was decided?", "Decided in Q3 retro"),
    ])
    func oneTellingWordIsEnough(question: String, says: String) async throws {
        let answer = try await SampleServices.use { assistant, _ in
            await assistant.answer(Question(question, asker: .sample()))
        }

        #expect(answer.markdown.prefix(200).contains(says), "\(answer.markdown.prefix(300))")
    }

    @Test func decisionsOfTheChosenMeetingAreListed() async throws {
        let kickoff = try #require(try SampleArchive.shared.get().item("Merrowdale kickoff")).meeting.id

        let answer = try await SampleServices.use { assistant, _ in
            await assistant.answer(Question("What was decided?", asker: .sample(), meetings: [kickoff]))
        }

        #expect(answer.markdown.hasPrefix("**Decided in Merrowdale kickoff"))
    }

    @Test(arguments: [
        ("show me everything due next week", "due next week"), ("Tell me about Saltmarsh", "[Saltmarsh Call Assist]"),
        ("give me the status of Corrigan", "[Corrigan Bay Turbine Alerts]"),
        ("remind me what is overdue in Quillhaven", "overdue in Quillhaven Document Intake"),
    ])
    func whoIsShownSomethingIsNotMeant(question: String, says: String) async throws {
        let answer = try await SampleServices.use { assistant, _ in
            await assistant.answer(Question(question, asker: .sample()))
        }

        #expect(answer.markdown.contains(says))
        #expect(!answer.markdown.contains("for you") && !answer.markdown.contains("**You**"))
    }
}
