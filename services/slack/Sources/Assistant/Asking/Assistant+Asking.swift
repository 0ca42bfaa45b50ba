internal import Domain
internal import FoundationEssentials
internal import LanguageModel
internal import Logging
internal import ServiceClients

extension Assistant {
    /// What an answer says that no model wrote.
    package static let rulesEngine = "rules"

    /// Answers a question, within ``longestAnswer``.
    package func answer(_ question: Question) async -> ChatAnswer {
        if let hint = CommandHint(question.text) {
            return ChatAnswer(filteredQuestion: nil, markdown: hint.markdown, engine: Self.rulesEngine)
        }
        let start = ambient.now
        async let filteredQuestion = filtered(question.text)
        async let filteredTalk = talk(question)
        let findings = await findings(question)
        let (filtered, talk) = await (filteredQuestion, filteredTalk)
        let maker = SourceMaker(publicURL: publicURL, today: findings.today)
        var answer = await Self.rulesAnswer(findings, maker, filtered)
        guard let model else { return answer }
        guard let filtered else {
            answer.notices.append("The question could not be filtered, so the rules answered instead of the model.")
            return answer
        }
        let sources = await withFilteredIssues(await Self.modelSources(findings, maker))
        let prompt = ModelPrompt(
            question: filtered, asker: question.asker.name, turns: question.turns, talk: talk ?? "", sources: sources,
            today: findings.today)
        let answerer = ModelAnswerer(
            model: model, prompt: prompt, check: ModelReplyCheck(sources: sources, known: known(prompt)),
            remaining: { [ambient] in
                Self.longestAnswer - .seconds(1) - .seconds(ambient.now.timeIntervalSince(start))
            })
        switch await answerer.answer() {
        case .answered(let markdown, let sources):
            // The model reads the turns before, and may repeat what stands there.
            let before = question.turns.reduce(into: Set()) { $0.formUnion($1.meetings) }
            return ChatAnswer(
                filteredQuestion: filtered, markdown: markdown, sources: sources, engine: model.name,
                notices: findings.notices, meetings: before.union(findings.meetings(in: markdown, sources)))
        case .gaveUp(let reason):
            logger.info("the rules answer instead of the model", metadata: ["reason": "\(reason)"])
            answer.notices.append("The rules answered, as the language model did not: \(reason).")
            return answer
        }
    }

    /// Reads every word of the meetings, so it does not keep the caller from its other work.
    @concurrent private static func rulesAnswer(_ findings: Findings, _ maker: SourceMaker, _ question: String?) async
        -> ChatAnswer
    {
        let draft = RulesAnswerer(findings: findings, maker: maker).answer()
        return ChatAnswer(
            filteredQuestion: question, markdown: draft.markdown, sources: draft.sources, engine: rulesEngine,
            notices: findings.notices, meetings: findings.meetings(in: draft.markdown, draft.sources))
    }

    @concurrent private static func modelSources(_ findings: Findings, _ maker: SourceMaker) async -> [ModelSource] {
        ModelSources(findings: findings, maker: maker).sources()
    }

    /// The same without what is commercial in what Linear says: people see it as Linear has it, a model does not. Issues are left
    /// out where they could not be filtered.
    private func withFilteredIssues(_ sources: [ModelSource]) async -> [ModelSource] {
        let issues = sources.filter { $0.source.kind == .issue }
        guard !issues.isEmpty else { return sources }
        // One line each: what is taken out never holds the end of a line.
        let text = issues.map { $0.text.replacing("\n", with: " ") }.joined(separator: "\n")
        let lines =
            await filtered(text)?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
        guard lines.count == issues.count else { return sources.filter { $0.source.kind != .issue } }
        let byNumber = Dictionary(zip(issues.map(\.number), lines)) { first, _ in first }
        return sources.map { source in byNumber[source.number].map(source.saying) ?? source }
    }

    /// What was said in the channel, filtered; nil when it is not needed or could not be filtered.
    private func talk(_ question: Question) async -> String? {
        guard model != nil, !question.channelTalk.isEmpty else { return nil }
        return await filtered(question.channelTalk.suffix(Self.mostTalk).joined(separator: "\n"))
    }

    private static let mostTalk = 30

    private func known(_ prompt: ModelPrompt) -> Set<Int> {
        let turns = prompt.turns.map { "\($0.question)\n\($0.answer)" }.joined(separator: "\n")
        return NumberValues.of("\(prompt.question)\n\(turns)")
    }
}
