extension SlackElement {
    /// With texts cut and the first of too many choices. Names and values stay, as they would come back wrong.
    func fitted() -> SlackElement {
        switch self {
        case .button(let element): .button(element.fitted())
        case .staticSelect(let element): .staticSelect(element.fitted())
        case .multiStaticSelect(let element): .multiStaticSelect(element.fitted())
        case .usersSelect(let element): .usersSelect(element.fitted())
        case .conversationsSelect(let element): .conversationsSelect(element.fitted())
        case .overflow(let element): .overflow(element.fitted())
        case .datePicker(let element): .datePicker(element.fitted())
        case .plainTextInput(let element): .plainTextInput(element.fitted())
        case .checkboxes(let element): .checkboxes(element.fitted())
        case .radioButtons(let element): .radioButtons(element.fitted())
        case .feedbackButtons(let element): .feedbackButtons(element.fitted())
        case .image(let element): .image(element.fitted())
        }
    }
}

extension SlackElement.Button {
    fileprivate func fitted() -> Self {
        var button = self
        button.text = text.fitted(to: SlackLimits.buttonText)
        button.confirm = confirm?.fitted()
        button.accessibilityLabel = accessibilityLabel.map {
            TextCutting.filled($0, to: SlackLimits.accessibilityLabel, style: .plain)
        }
        return button
    }
}

extension SlackElement.StaticSelect {
    fileprivate func fitted() -> Self {
        var select = self
        select.placeholder = placeholder?.fitted(to: SlackLimits.placeholder)
        select.options = options?.prefix(SlackLimits.selectOptions).map { $0.fitted() }
        select.optionGroups = optionGroups?.prefix(SlackLimits.optionGroups).map { $0.fitted() }
        select.initialOption = initialOption?.fitted()
        select.confirm = confirm?.fitted()
        return select
    }
}

extension SlackElement.MultiStaticSelect {
    fileprivate func fitted() -> Self {
        var select = self
        select.placeholder = placeholder?.fitted(to: SlackLimits.placeholder)
        select.options = options?.prefix(SlackLimits.selectOptions).map { $0.fitted() }
        select.optionGroups = optionGroups?.prefix(SlackLimits.optionGroups).map { $0.fitted() }
        select.initialOptions = initialOptions?.prefix(SlackLimits.selectOptions).map { $0.fitted() }
        select.confirm = confirm?.fitted()
        return select
    }
}

extension SlackElement.UsersSelect {
    fileprivate func fitted() -> Self {
        var select = self
        select.placeholder = placeholder?.fitted(to: SlackLimits.placeholder)
        select.confirm = confirm?.fitted()
        return select
    }
}

extension SlackElement.ConversationsSelect {
    fileprivate func fitted() -> Self {
        var select = self
        select.placeholder = placeholder?.fitted(to: SlackLimits.placeholder)
        select.confirm = confirm?.fitted()
        return select
    }
}

extension SlackElement.DatePicker {
    fileprivate func fitted() -> Self {
        var picker = self
        picker.placeholder = placeholder?.fitted(to: SlackLimits.placeholder)
        picker.confirm = confirm?.fitted()
        return picker
    }
}

extension SlackElement.PlainTextInput {
    fileprivate func fitted() -> Self {
        var input = self
        input.placeholder = placeholder?.fitted(to: SlackLimits.placeholder)
        input.maxLength = maxLength.map { min(max($0, 1), SlackLimits.inputLength) }
        input.initialValue = initialValue.map {
            TextCutting.cut($0, to: input.maxLength ?? SlackLimits.inputLength, style: .plain)
        }
        return input
    }
}

extension SlackElement.Overflow {
    fileprivate func fitted() -> Self {
        var menu = self
        menu.options = options.prefix(SlackLimits.overflowOptions).map { $0.fitted() }
        menu.confirm = confirm?.fitted()
        return menu
    }
}

extension SlackElement.Checkboxes {
    fileprivate func fitted() -> Self {
        var boxes = self
        boxes.options = options.prefix(SlackLimits.boxOptions).map { $0.fitted() }
        boxes.initialOptions = initialOptions?.prefix(SlackLimits.boxOptions).map { $0.fitted() }
        boxes.confirm = confirm?.fitted()
        return boxes
    }
}

extension SlackElement.RadioButtons {
    fileprivate func fitted() -> Self {
        var buttons = self
        buttons.options = options.prefix(SlackLimits.boxOptions).map { $0.fitted() }
        buttons.initialOption = initialOption?.fitted()
        buttons.confirm = confirm?.fitted()
        return buttons
    }
}

extension SlackElement.FeedbackButtons {
    fileprivate func fitted() -> Self {
        var buttons = self
        buttons.positiveButton = positiveButton.fitted()
        buttons.negativeButton = negativeButton.fitted()
        return buttons
    }
}

extension SlackElement.FeedbackButton {
    fileprivate func fitted() -> Self {
        var button = self
        button.text = text.fitted(to: SlackLimits.buttonText)
        button.accessibilityLabel = accessibilityLabel.map {
            TextCutting.filled($0, to: SlackLimits.accessibilityLabel, style: .plain)
        }
        return button
    }
}

extension SlackElement.Image {
    func fitted() -> Self {
        var image = self
        image.altText = TextCutting.filled(altText, to: SlackLimits.imageText, style: .plain)
        return image
    }
}
