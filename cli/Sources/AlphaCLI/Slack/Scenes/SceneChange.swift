/// What is different between two scenes.
struct SceneChange: Codable, Sendable, Hashable {
    /// Those of the bot that are new or altered.
    let messages: [DeskMessage]
    /// Opened or altered, the top last.
    let modals: [DeskView]
    /// When it is new or altered.
    let home: DeskView?
    /// How many messages were taken away.
    let removed: Int
    /// How many modals were closed.
    let closed: Int

    /// - Parameter bot: whose messages count; what people say is no answer.
    init(from before: SlackScene, to after: SlackScene, bot: String) {
        let old = Dictionary(before.messages.map { ($0.ts, $0) }, uniquingKeysWith: { first, _ in first })
        let changed = after.messages.filter { message in
            message.user == bot && !(old[message.ts].map(message.saysTheSame) ?? false)
        }
        // What only one person sees cannot always be taken away again: an answer after it ends such a word.
        let answered = changed.last(where: \.isSettled)?.ts ?? ""
        self.messages = changed.filter { $0.isSettled || $0.isStreaming == true || $0.ts > answered }
        self.modals = after.modals.filter { !before.modals.contains($0) }
        self.home = after.home == before.home ? nil : after.home
        let left = Set(after.messages.map(\.ts))
        self.removed = before.messages.count { !left.contains($0.ts) }
        let open = Set(after.modals.map(\.id))
        self.closed = before.modals.count { !open.contains($0.id) }
    }

    var isEmpty: Bool { messages.isEmpty && modals.isEmpty && home == nil && removed == 0 && closed == 0 }

    /// Whether there is something to read, not only something gone.
    var hasWords: Bool { !messages.isEmpty || !modals.isEmpty || home != nil }

    /// Nothing of it only says that work is under way.
    var isSettled: Bool {
        messages.allSatisfy(\.isSettled) && modals.allSatisfy(\.isSettled) && home?.isSettled ?? true
    }
}

/// Decides when an answer is complete: something is different, nothing is still being worked on, and it stays so.
struct SceneWatch: Sendable {
    let before: SlackScene
    /// The bot's user id.
    let bot: String
    /// Whether something must be there to read; a modal that closes is then no answer yet.
    let wantsWords: Bool
    private var last: SceneChange?

    init(before: SlackScene, bot: String, wantsWords: Bool = false) {
        self.before = before
        self.bot = bot
        self.wantsWords = wantsWords
    }

    /// Takes in what is seen now.
    ///
    /// - Returns: the answer, once it looked the same twice.
    mutating func answer(in scene: SlackScene) -> SceneChange? {
        let change = SceneChange(from: before, to: scene, bot: bot)
        defer { last = change }
        let isAnswer = wantsWords ? change.hasWords : !change.isEmpty
        return isAnswer && change.isSettled && change == last ? change : nil
    }
}
