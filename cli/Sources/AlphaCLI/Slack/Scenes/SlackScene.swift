/// What somebody sees at one moment.
struct SlackScene: Codable, Sendable, Hashable {
    /// The oldest first, replies in threads among them.
    var messages: [DeskMessage] = []
    /// The top last.
    var modals: [DeskView] = []
    var home: DeskView?

    /// That message or view as it is now, and nothing else.
    func only(_ target: SlackTarget) -> SlackScene {
        switch target {
        case .message(let message): SlackScene(messages: messages.filter { $0.ts == message.ts })
        case .view(let view) where view.id == home?.id: SlackScene(home: home)
        case .view(let view): SlackScene(modals: modals.filter { $0.id == view.id })
        }
    }

    /// What can be acted on: the top modal, else the latest message that has something to press.
    var target: SlackTarget? {
        if let modal = modals.last { return .view(modal) }
        return messages.last { !$0.controls.isEmpty }.map(SlackTarget.message)
    }
}

/// A message or a view with something to press.
enum SlackTarget: Sendable, Hashable {
    case message(DeskMessage)
    case view(DeskView)

    var controls: [SlackControl] {
        switch self {
        case .message(let message): message.controls
        case .view(let view): view.controls
        }
    }

    /// The control that a person means by its number, action, block or label.
    ///
    /// - Throws: ``CommandFailure`` that lists what there is.
    func control(_ name: String) throws(CommandFailure) -> SlackControl {
        let controls = controls
        if let number = Int(name), controls.indices.contains(number - 1) { return controls[number - 1] }
        let exact = controls.filter { $0.actionId == name || $0.label?.lowercased() == name.lowercased() }
        let found = exact.isEmpty ? controls.filter { $0.isCalled(name) } : exact
        guard let first = found.first else {
            let list = controls.enumerated().map { "\($0 + 1) \($1.label ?? $1.actionId)" }.joined(separator: ", ")
            throw .refused(list.isEmpty ? "There is nothing to press." : "There is no '\(name)' here, but: \(list).")
        }
        guard found.count == 1 || found.allSatisfy({ $0 == first }) else {
            throw .refused("'\(name)' is \(counted(found.count, "thing")) here: give its number.")
        }
        return first
    }
}
