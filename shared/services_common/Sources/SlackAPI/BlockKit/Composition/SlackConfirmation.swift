/// The question that Slack asks before it sends what a person did.
///
/// - SeeAlso: Slack, "Confirmation dialog object"
public struct SlackConfirmation: Sendable, Hashable, Codable {
    public var title: SlackPlainText
    public var text: SlackPlainText
    public var confirm: SlackPlainText
    public var deny: SlackPlainText
    public var style: SlackButtonStyle?

    public init(
        title: SlackPlainText, text: SlackPlainText, confirm: SlackPlainText, deny: SlackPlainText,
        style: SlackButtonStyle? = nil
    ) {
        self.title = title
        self.text = text
        self.confirm = confirm
        self.deny = deny
        self.style = style
    }
}

/// How a button stands out: green, or red for what cannot be undone.
public enum SlackButtonStyle: String, Sendable, Hashable, Codable {
    case primary
    case danger
}
