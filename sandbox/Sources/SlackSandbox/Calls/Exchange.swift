import Domain
import FoundationEssentials
import GraphQLEngine

/// A workspace while something is done in it: a call of the app, or what a person does.
struct Exchange {
    var workspace: SlackWorkspace
    /// What lives as long as the process: views, triggers, response URLs.
    var surfaces: Surfaces
    private(set) var changes: [SlackRecord] = []
    /// What the app is to be told.
    private(set) var events: [SlackEvent] = []
    var arguments: Arguments?
    let installation: SlackInstallation
    let settings: SlackSettings
    let ambient: Ambient
    let now: Date

    init(
        workspace: SlackWorkspace, surfaces: Surfaces, installation: SlackInstallation, settings: SlackSettings,
        ambient: Ambient
    ) {
        self.workspace = workspace
        self.surfaces = surfaces
        self.installation = installation
        self.settings = settings
        self.ambient = ambient
        now = ambient.now
    }

    var bot: SlackUser { workspace.bot }

    mutating func put(_ message: SlackMessage) {
        workspace.put(message)
        changes.append(.message(team: workspace.id, message))
    }

    mutating func put(_ channel: SlackChannel) {
        workspace.put(channel)
        changes.append(.channel(team: workspace.id, channel))
    }

    mutating func put(_ user: SlackUser) {
        workspace.put(user)
        changes.append(.user(user))
    }

    mutating func put(_ installation: SlackInstallation) { changes.append(.installation(installation)) }

    mutating func remove(_ message: SlackMessage) {
        workspace.removeMessage(message.ts, in: message.channel)
        changes.append(.messageRemoved(team: workspace.id, channel: message.channel, ts: message.ts))
    }

    mutating func removeAllMessages() {
        workspace.removeAllMessages()
        changes.append(.messagesRemoved(team: workspace.id))
    }

    mutating func makeTimestamp() -> String { workspace.makeTimestamp(at: now) }

    /// Tells the app of something.
    mutating func notify(_ event: Fields) {
        events.append(
            SlackEvent(id: SlackID.new("Ev", ambient), event: event, workspace: workspace, settings: settings, at: now))
    }
}
