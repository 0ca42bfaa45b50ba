public import Domain
import FoundationEssentials
import GraphQLEngine

/// Slack's stand-in: workspaces with one app in them, no HTTP.
public actor SlackPlatform {
    static let maximumWorkspaces = 20

    let settings: SlackSettings
    let ambient: Ambient
    /// What a new workspace is made from.
    let plan: SlackSeed
    private let seed: SlackState
    private let log: any SlackLog

    /// Everything as it is now, but for what lives as long as the process.
    public private(set) var state: SlackState
    /// By workspace.
    private var surfaces: [String: Surfaces] = [:]
    var codes = Kept<OAuthCode>()

    /// - Parameters:
    ///   - plan: what a further workspace is made from.
    ///   - seed: what ``reset()`` goes back to.
    ///   - stored: what the log holds; nil when it is empty, and then the seed is written to it.
    /// - Throws: whatever the log throws.
    public init(
        settings: SlackSettings, ambient: Ambient, plan: SlackSeed, seed: SlackState, stored: SlackState?,
        log: any SlackLog
    ) throws {
        self.settings = settings
        self.ambient = ambient
        self.plan = plan
        self.seed = seed
        self.log = log
        var state = stored ?? seed
        // The token of the settings holds, also when the state was written under another one.
        for installation in seed.installations.values { state.put(.installation(installation)) }
        self.state = state
        try log.replace(with: state.snapshot())
    }

    /// Forgets all changes, open views and what was used of the allowances.
    ///
    /// - Throws: whatever the log throws; then nothing was forgotten.
    public func reset() throws {
        try log.replace(with: seed.snapshot())
        state = seed
        surfaces = [:]
        codes = Kept()
    }

    /// Does something in a workspace: all of it or, when it throws, nothing.
    ///
    /// - Parameter token: the installation for which it is done; nil for any of the team's.
    func carryOut<Value>(
        in team: String, token: String? = nil, _ body: (inout Exchange) throws(SlackError) -> Value
    ) throws(SlackError) -> (Value, [SlackEvent]) {
        guard let workspace = state.workspaces[team] else { throw SlackError("team_not_found") }
        guard let installation = token.flatMap({ state.installations[$0] }) ?? anyInstallation(of: team) else {
            throw SlackError("app_not_installed")
        }
        var exchange = Exchange(
            workspace: workspace, surfaces: surfaces[team] ?? Surfaces(), installation: installation,
            settings: settings, ambient: ambient)
        let value = try body(&exchange)
        try keep(exchange.changes) { state in
            state.workspaces[team] = exchange.workspace
            for case .installation(let installation) in exchange.changes { state.put(.installation(installation)) }
        }
        surfaces[team] = exchange.surfaces
        return (value, exchange.events)
    }

    /// Writes down what changed, then makes it what everybody sees.
    func keep(_ changes: [SlackRecord]) throws(SlackError) {
        try keep(changes) { $0.apply(SlackTransaction(put: changes)) }
    }

    private func keep(_ changes: [SlackRecord], apply: (inout SlackState) -> Void) throws(SlackError) {
        var isLong = false
        if !changes.isEmpty {
            do { isLong = try log.append([SlackTransaction(put: changes)]) } catch { throw .notStored }
        }
        apply(&state)
        // The log is whole without this; if it fails now, the next change tries again.
        if isLong { try? log.replace(with: state.snapshot()) }
    }

    private func anyInstallation(of team: String) -> SlackInstallation? {
        state.installations.values.first { $0.teamID == team }
    }
}
