extension SlackPlainText {
    func fitted(to limit: Int) -> SlackPlainText {
        SlackPlainText(TextCutting.filled(text, to: limit, style: .plain))
    }
}

extension SlackText {
    func fitted(to limit: Int) -> SlackText {
        switch self {
        case .plain(let text): .plain(TextCutting.filled(text, to: limit, style: .plain))
        case .mrkdwn(let text):
            .mrkdwn(Mrkdwn(source: TextCutting.filled(text.source, to: limit, style: .mrkdwn)))
        }
    }

    var isBlank: Bool { source.allSatisfy(\.isWhitespace) }
}

extension SlackOption {
    /// With texts cut. The value stays, as it would come back wrong.
    func fitted() -> SlackOption {
        SlackOption(
            text: text.fitted(to: SlackLimits.optionText), value: value,
            description: description?.fitted(to: SlackLimits.optionDescription))
    }
}

extension SlackOptionGroup {
    func fitted() -> SlackOptionGroup {
        SlackOptionGroup(
            label.fitted(to: SlackLimits.optionGroupLabel),
            options: options.prefix(SlackLimits.selectOptions).map { $0.fitted() })
    }
}

extension SlackConfirmation {
    func fitted() -> SlackConfirmation {
        SlackConfirmation(
            title: title.fitted(to: SlackLimits.confirmationTitle), text: text.fitted(to: SlackLimits.confirmationText),
            confirm: confirm.fitted(to: SlackLimits.confirmationButton),
            deny: deny.fitted(to: SlackLimits.confirmationButton), style: style)
    }
}
