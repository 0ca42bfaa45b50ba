import Domain
import NotionAPI
import OutboundHTTP
import Testing

struct NotionRetryRuleTests {
    private static func transport(_ reason: TransportError.Reason) -> NotionError.Kind {
        .transport(TransportError(upstream: "Notion", reason: reason))
    }

    /// What becomes of a read and of a write after the first try, with the middle of all chances.
    @Test(
        arguments: [
            (.rateLimited(retryAfter: .seconds(7)), .pause(.seconds(7)), .pause(.seconds(7))),
            (.overloaded(retryAfter: .seconds(3)), .pause(.seconds(3)), .pause(.seconds(3))),
            (.blocked, .giveUp, .giveUp), (.unauthorized, .giveUp, .giveUp), (.notFound, .giveUp, .giveUp),
            (.restricted(message: ""), .giveUp, .giveUp), (.validation(message: ""), .giveUp, .giveUp),
            (.malformedAnswer(status: 200), .giveUp, .giveUp),
            (.conflict, .again(.milliseconds(225)), .again(.milliseconds(225))),
            (.serverError(status: 500), .again(.milliseconds(225)), .giveUp),
            (.serverError(status: 502), .again(.milliseconds(225)), .giveUp),
            (.serverError(status: 503, retryAfter: .seconds(4)), .again(.seconds(4)), .giveUp),
            (.serverError(status: 504), .again(.milliseconds(225)), .giveUp),
            (.serverError(status: 501), .giveUp, .giveUp),
            (transport(.notReachable), .again(.milliseconds(225)), .again(.milliseconds(225))),
            (transport(.broken), .again(.milliseconds(225)), .giveUp),
            (transport(.timedOut), .again(.milliseconds(225)), .giveUp), (transport(.tooLarge), .giveUp, .giveUp),
            (transport(.circuitOpen), .giveUp, .giveUp), (transport(.overloaded), .giveUp, .giveUp),
            (transport(.invalidAddress), .giveUp, .giveUp),
        ] as [(NotionError.Kind, PacedRetry, PacedRetry)])
    func onlyWhatIsSafeGoesAgain(_ kind: NotionError.Kind, _ read: PacedRetry, _ write: PacedRetry) {
        func step(_ isRepeatable: Bool) -> PacedRetry {
            NotionRetryRule.step(after: kind, attempt: 1, isRepeatable: isRepeatable, fraction: 0.5)
        }

        #expect(step(true) == read)
        #expect(step(false) == write)
    }

    @Test(arguments: [(1, 150), (2, 300), (3, 600), (4, 1200)])
    func theWaitDoubles(_ attempt: Int, _ milliseconds: Int) {
        let step = NotionRetryRule.step(
            after: .serverError(status: 503), attempt: attempt, isRepeatable: true, fraction: 0)

        #expect(step == .again(.milliseconds(milliseconds)))
    }

    @Test(arguments: [
        (NotionError.Kind.conflict, 4), (.serverError(status: 503), NotionRetryRule.attempts),
        (transport(.notReachable), NotionRetryRule.attempts),
    ])
    func thereIsALastTry(_ kind: NotionError.Kind, _ attempt: Int) {
        let step = NotionRetryRule.step(after: kind, attempt: attempt, isRepeatable: true, fraction: 0)

        #expect(step == .giveUp)
    }
}
