package import ServiceClients

extension AnswerWire {
    /// The answer as `POST /slack/ask` gives it.
    package init(_ answer: ChatAnswer) {
        self.init(
            answer: answer.markdown, sources: answer.sources.map(Source.init), engine: answer.engine,
            notices: answer.notices)
    }
}

extension AnswerWire.Source {
    fileprivate init(_ source: AnswerSource) {
        let kind: Kind =
            switch source.kind {
            case .meeting: .meeting
            case .issue: .issue
            case .page: .page
            }
        self.init(
            kind: kind, title: source.title, url: source.url, meetingId: source.meetingID, segment: source.segment,
            startSeconds: source.startSeconds, quote: source.quote)
    }
}
