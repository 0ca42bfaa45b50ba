internal import Settings
package import SlackAPI

/// An address that may stand behind a link.
package struct LinkAddress: Sendable, Hashable {
    private let text: String

    /// - Parameter text: of the schemes http and https; nil for anything else, and for what would end the link early.
    package init?(_ text: String) {
        guard let address = WebAddress.checked(text), !address.contains(where: { "|<> ".contains($0) || $0.isNewline }),
            address.utf16.count <= SlackLimits.url
        else { return nil }
        self.text = address
    }

    /// The link that shows `label`.
    package func link(_ label: Mrkdwn) -> Mrkdwn { "<\(text)|\(label)>" }
}
