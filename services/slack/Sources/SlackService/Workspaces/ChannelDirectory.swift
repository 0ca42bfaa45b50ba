internal import Domain
internal import FoundationEssentials
internal import SlackAPI
internal import Synchronization

/// Channels by name. What is found is remembered for a while; losing it costs a look-up.
final class ChannelDirectory: Sendable {
    private struct Entry {
        let channel: SlackChannelID
        let until: Date
    }

    private static let memory: Duration = .seconds(600)
    private static let maxEntries = 100

    private let workspaces: Workspaces
    private let ambient: Ambient
    private let entries = Mutex<[String: Entry]>([:])

    init(workspaces: Workspaces, ambient: Ambient) {
        self.workspaces = workspaces
        self.ambient = ambient
    }

    /// - Parameter text: `#name`, a name, or an id, which is taken as it is.
    /// - Throws: `SlackError` `.channelNotFound` when the app sees no channel of this name.
    func channel(_ text: String, in team: SlackTeamID) async throws -> SlackChannelID {
        if !text.hasPrefix("#"), let id = Self.id(text) { return id }
        let name = (text.hasPrefix("#") ? String(text.dropFirst()) : text).lowercased()
        let key = "\(team)/\(name)"
        if let known = entries.withLock({ $0[key] }), known.until > ambient.now { return known.channel }
        let channels = try await workspaces.client(of: team).channels()
        guard let found = channels.first(where: { $0.name.lowercased() == name }) else {
            throw SlackError(.channelNotFound, method: "conversations.list")
        }
        let entry = Entry(channel: found.id, until: ambient.now + Self.memory.seconds)
        entries.withLock { entries in
            if entries.count >= Self.maxEntries { entries.removeAll() }
            entries[key] = entry
        }
        return found.id
    }

    /// Ids are upper-case and begin with their kind; names are lower-case.
    private static func id(_ text: String) -> SlackChannelID? {
        guard let first = text.first, "CGD".contains(first), text.count >= 3,
            text.allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber) })
        else { return nil }
        return SlackChannelID(text)
    }
}
