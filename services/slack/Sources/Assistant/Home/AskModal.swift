package import Domain
package import SlackAPI

/// The dialog of the shortcut 'Ask': a question, then that it is worked on, then the answer and room for the next one.
package enum AskModal {
    package static let callback = "ask"
    /// Of the button on the Home.
    package static let openAction = "open_ask"
    /// The block of the question, for its value and its errors.
    package static let questionBlock = "question"
    package static let questionAction = "question_text"

    /// - Parameters:
    ///   - question: what stands in the field at first.
    ///   - metadata: comes back with the submission.
    package static func form(question: String = "", metadata: String? = nil) -> SlackView {
        view([input("Question", initial: question)], submit: "Ask", metadata: metadata)
    }

    /// While the answer is written.
    package static func loading(question: String, metadata: String? = nil) -> SlackView {
        view(
            [.section(.init(asked(question))), .context(.init(Working.text, blockID: "working_ask"))], submit: nil,
            metadata: metadata)
    }

    /// The answer, with a field for the next question.
    package static func answer(
        _ answer: ChatAnswer, question: String, today: CalendarDate, metadata: String? = nil
    ) -> SlackView {
        let text = Mrkdwn(markdown: answer.markdown, linksAddresses: false).pieces().map {
            SlackBlock.section(.init($0, expand: true))
        }
        let blocks =
            [.section(.init(asked(question)))] + text.prefix(20) + answer.closing(feedback: nil, today: today)
            + [.divider(.init()), input("Ask something else", initial: "")]
        return view(blocks, submit: "Ask", metadata: metadata)
    }

    /// What went wrong, with the question to be asked again.
    package static func problem(_ problem: AssistantProblem, question: String, metadata: String? = nil) -> SlackView {
        view(
            [.section(.init(problem.message.text)), input("Question", initial: question)], submit: "Ask again",
            metadata: metadata)
    }

    private static func asked(_ question: String) -> Mrkdwn { Mrkdwn.bold(TextWords.line(question, atMost: 300)) }

    private static func input(_ label: SlackPlainText, initial: String) -> SlackBlock {
        .input(
            .init(
                label,
                element: .plainTextInput(
                    .init(
                        actionID: questionAction, placeholder: "What did we decide about …?",
                        initialValue: initial.isEmpty ? nil : initial, multiline: true, minLength: 2, maxLength: 2_000,
                        focusOnLoad: true)), blockID: questionBlock))
    }

    private static func view(_ blocks: [SlackBlock], submit: SlackPlainText?, metadata: String?) -> SlackView {
        SlackView.modal(
            .init(
                title: "Ask", blocks: blocks, submit: submit, close: "Close", callbackID: callback,
                privateMetadata: metadata)
        ).fitted()
    }
}
