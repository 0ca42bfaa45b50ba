extension SlackBlock {
    /// The block with texts cut and the first of too many elements, so that Slack takes it. Addresses, names and values
    /// stay as they are.
    public func fitted() -> SlackBlock {
        switch self {
        case .section(let block): .section(block.fitted())
        case .header(let block):
            .header(Header(block.text.fitted(to: SlackLimits.headerText), blockID: block.blockID))
        case .divider: self
        case .context(let block): .context(block.fitted())
        case .actions(let block):
            .actions(
                Actions(
                    block.elements.prefix(SlackLimits.actionsElements).map { $0.fitted() }, blockID: block.blockID))
        case .input(let block): .input(block.fitted())
        case .image(let block): .image(block.fitted())
        case .markdown(let block):
            .markdown(
                Markdown(
                    TextCutting.filled(block.text, to: SlackLimits.markdown, style: .markdown), blockID: block.blockID))
        case .contextActions(let block):
            .contextActions(
                ContextActions(
                    block.elements.prefix(SlackLimits.contextActionsElements).map { $0.fitted() },
                    blockID: block.blockID))
        }
    }
}

extension SlackBlock.Section {
    fileprivate func fitted() -> Self {
        var section = self
        let fields = (fields ?? []).filter { !$0.isBlank }.prefix(SlackLimits.sectionFields)
            .map { $0.fitted(to: SlackLimits.sectionField) }
        section.fields = fields.isEmpty ? nil : fields
        section.text = text.flatMap { $0.isBlank ? nil : $0.fitted(to: SlackLimits.sectionText) }
        if section.text == nil, fields.isEmpty { section.text = .plain(TextCutting.nothing) }
        section.accessory = accessory?.fitted()
        return section
    }
}

extension SlackBlock.Context {
    fileprivate func fitted() -> Self {
        let kept = elements.compactMap { element -> SlackBlock.ContextElement? in
            switch element {
            case .text(let text): text.isBlank ? nil : .text(text.fitted(to: SlackLimits.textObject))
            case .image(let image): .image(image.fitted())
            }
        }
        let nothing = SlackBlock.ContextElement.text(.plain(TextCutting.nothing))
        return Self(kept.isEmpty ? [nothing] : Array(kept.prefix(SlackLimits.contextElements)), blockID: blockID)
    }
}

extension SlackBlock.Input {
    fileprivate func fitted() -> Self {
        var input = self
        input.label = label.fitted(to: SlackLimits.inputLabel)
        input.hint = hint?.fitted(to: SlackLimits.inputHint)
        input.element = element.fitted()
        return input
    }
}

extension SlackBlock.Image {
    fileprivate func fitted() -> Self {
        var image = self
        image.altText = TextCutting.filled(altText, to: SlackLimits.imageText, style: .plain)
        image.title = title?.fitted(to: SlackLimits.imageText)
        return image
    }
}
