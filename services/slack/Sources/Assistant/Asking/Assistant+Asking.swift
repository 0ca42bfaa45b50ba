internal import Domain
internal import ServiceClients

extension Assistant {
    /// Answers a question, within 25 s.
    ///
    /// - Parameter progress: told of each step as it begins.
    package func answer(_ question: Question, progress: (AnswerStep) async -> Void = { _ in }) async -> ChatAnswer {
        let start = ambient.now
        async let filteredQuestion = filtered(question.text)
        let findings = await findings(question, progress: progress)
        let filtered = await filteredQuestion
        let maker = SourceMaker(publicURL: publicURL, today: findings.today)
        let rules = RulesAnswerer(findings: findings, maker: maker).answer()
        let answer = ChatAnswer(
            filteredQuestion: filtered, markdown: rules.markdown, sources: rules.sources, engine: Self.rulesEngine,
            notices: findings.notices)
        _ = start
        return answer
    }

    static let rulesEngine = "rules"
}
