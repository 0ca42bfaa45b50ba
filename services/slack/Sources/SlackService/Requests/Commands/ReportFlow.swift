internal import Assistant
internal import Domain
internal import SlackAPI

/// `/summarize`, `/teammember`, `/weekly-summary`: what is known, put together.
struct ReportFlow: Sendable {
    let assistant: Assistant
    let working: WorkingNote

    func summary(_ text: String, _ exchange: Exchange) async throws -> Outcome {
        try await working.during(exchange, "Reading the meeting") { exchange in
            Outcome([exchange.privately(await assistant.summarize(text).parts())])
        }
    }

    /// Of the meeting whose button was pressed.
    ///
    /// - Parameter replacing: the summary takes the place of the message that was pressed.
    func summary(of meeting: MeetingID, _ exchange: Exchange, replacing: Bool = false) async throws -> Outcome {
        try await working.during(exchange, "Reading the meeting") { exchange in
            Outcome([exchange.privately(await assistant.summary(of: meeting).parts(), replacing: replacing)])
        }
    }

    func member(_ text: String, _ exchange: Exchange) async throws -> Outcome {
        try await working.during(exchange, "Reading Linear") { exchange in
            Outcome([exchange.privately(await assistant.memberReport(text, asker: exchange.asker).parts())])
        }
    }

    /// The channel gets the week; why there is none only concerns whoever asked.
    func weekly(_ text: String, _ exchange: Exchange) async throws -> Outcome {
        try await working.during(exchange, "Putting the week together") { exchange in
            switch await assistant.weeklySummary(text) {
            case .content(let summary): Outcome([exchange.publicly(summary.parts())])
            case .message(let message): Outcome([exchange.privately(message.parts())])
            }
        }
    }
}
