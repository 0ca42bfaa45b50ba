extension SlackView {
    /// The view with texts cut and the first of too many blocks, so that Slack takes it. Names and metadata stay.
    public func fitted() -> SlackView {
        switch self {
        case .modal(var modal):
            modal.title = modal.title.fitted(to: SlackLimits.viewTitle)
            modal.submit = modal.submit?.fitted(to: SlackLimits.viewTitle)
            modal.close = modal.close?.fitted(to: SlackLimits.viewTitle)
            modal.blocks = Self.fitted(modal.blocks)
            return .modal(modal)
        case .home(var home):
            home.blocks = Self.fitted(home.blocks)
            return .home(home)
        }
    }

    private static func fitted(_ blocks: [SlackBlock]) -> [SlackBlock] {
        blocks.prefix(SlackLimits.viewBlocks).map { $0.fitted() }
    }
}
