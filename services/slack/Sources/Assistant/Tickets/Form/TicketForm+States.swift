package import SlackAPI

extension TicketForm {
    /// What is shown until the tickets and the names to choose from are there. A modal must open within 3 seconds.
    package static func loading(_ purpose: Purpose) -> SlackView {
        state(purpose, "Reading projects and people from Linear …", blockID: "working-ticket-form")
    }

    /// - Parameter reason: what is wrong and what to do, in sentences.
    package static func failed(_ purpose: Purpose, _ reason: Mrkdwn) -> SlackView {
        state(purpose, reason, blockID: "failed")
    }

    /// What is shown instead of a form that could not be submitted.
    package static func writingIsOff(_ purpose: Purpose) -> SlackView {
        state(
            purpose,
            """
            *Writing to Linear is off, so no ticket can be created.*
            To turn it on, set `LINEAR_WRITE_MODE=test` (titles begin with [TEST]) or `live`, and restart the services.
            """, blockID: "failed")
    }

    private static func state(_ purpose: Purpose, _ text: Mrkdwn, blockID: String) -> SlackView {
        .modal(
            .init(
                title: purpose.title, blocks: [.section(.init(text, blockID: blockID))], close: "Close",
                callbackID: purpose.callbackID)
        ).fitted()
    }
}
