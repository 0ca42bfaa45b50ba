/// What is different between two scenes.
struct SceneChange: Codable, Sendable, Hashable {
    /// New or altered.
    let messages: [DeskMessage]
    /// Opened or altered, the top last.
    let modals: [DeskView]
    /// When it is new or altered.
    let home: DeskView?
    /// How many messages were taken away.
    let removed: Int
    /// How many modals were closed.
    let closed: Int

    /// - Parameter ignored: timestamps of messages that are no answer, such as what the user said.
    init(from before: SlackScene, to after: SlackScene, ignoring ignored: Set<String> = []) {
        let old = Set(before.messages)
        self.messages = after.messages.filter { !old.contains($0) && !ignored.contains($0.ts) }
        self.modals = after.modals.filter { !before.modals.contains($0) }
        self.home = after.home == before.home ? nil : after.home
        let left = Set(after.messages.map(\.ts))
        self.removed = before.messages.count { !left.contains($0.ts) }
        let open = Set(after.modals.map(\.id))
        self.closed = before.modals.count { !open.contains($0.id) }
    }

    var isEmpty: Bool { messages.isEmpty && modals.isEmpty && home == nil && removed == 0 && closed == 0 }

    /// Nothing of it only says that work is under way.
    var isSettled: Bool {
        messages.allSatisfy(\.isSettled) && modals.allSatisfy(\.isSettled) && home?.isSettled ?? true
    }
}

/// Decides when an answer is complete: something is different, nothing is still being worked on, and it stays so.
struct SceneWatch: Sendable {
    let before: SlackScene
    let ignored: Set<String>
    private var last: SceneChange?

    init(before: SlackScene, ignoring ignored: Set<String> = []) {
        self.before = before
        self.ignored = ignored
    }

    /// Takes in what is seen now.
    ///
    /// - Returns: the answer, once it looked the same twice.
    mutating func answer(in scene: SlackScene) -> SceneChange? {
        let change = SceneChange(from: before, to: scene, ignoring: ignored)
        defer { last = change }
        return !change.isEmpty && change.isSettled && change == last ? change : nil
    }
}
