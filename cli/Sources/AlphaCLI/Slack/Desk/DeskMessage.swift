/// A message as a certain person sees it.
struct DeskMessage: Codable, Sendable, Hashable {
    let ts: String
    let channel: String
    let user: String
    let userName: String?
    let text: String?
    let blocks: JSONTree?
    let threadTs: String?
    let isEphemeral: Bool?
    let isStreaming: Bool?
    /// As a reader sees it: plain text, buttons as `[Label]`.
    let rendered: String

    /// Not only a word that work is under way, and not being written any more.
    var isSettled: Bool { isStreaming != true && !SlackControls.areWorking(blocks) }

    var controls: [SlackControl] { SlackControls.all(in: blocks) }

    /// Whether it stands in direct messages, whose ids begin so.
    var isDirect: Bool { channel.hasPrefix("D") }

    /// Whether the app left it as it is, whatever its reader has chosen in it meanwhile.
    func saysTheSame(as other: DeskMessage) -> Bool {
        text == other.text && blocks == other.blocks && isStreaming == other.isStreaming
    }
}

/// A modal, or somebody's Home.
struct DeskView: Codable, Sendable, Hashable {
    let id: String
    let view: JSONTree
    let rendered: String

    var isSettled: Bool { !SlackControls.areWorking(view["blocks"]) }

    var controls: [SlackControl] { SlackControls.all(in: view["blocks"]) }
}
