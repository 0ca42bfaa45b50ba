import Domain
import FoundationEssentials
import Logging
import ServiceHost
import Settings
import SlackSandbox

extension SandboxService {
    /// Slack's stand-in, as the state has it or else as the samples describe it.
    static func openSlack(
        _ configuration: SandboxConfiguration, _ surroundings: ServiceMain.Surroundings, _ journal: JournalFile?
    ) throws -> SlackPlatform {
        let log: any SlackLog
        var stored: SlackState?
        if let journal {
            let slack = SlackJournal(journal: journal)
            stored = try read(slack)
            log = slack
        } else {
            log = ForgetfulSlackLog()
        }
        let slack = configuration.slack
        let plan = try slackPlan(configuration)
        return try SlackPlatform(
            settings: .init(
                signingSecret: slack.signingSecret, clientID: slack.clientID, clientSecret: slack.clientSecret,
                address: slack.address ?? "http://127.0.0.1:\(configuration.common.port)",
                publicAddress: configuration.publicAddress, limits: slack.limits, echoes: slack.echoes,
                escapesCommands: slack.escapesCommands
            ),
            ambient: surroundings.ambient, plan: plan,
            seed: SlackState(plan, token: slack.token, scopes: slack.scopes, at: surroundings.ambient.now),
            stored: stored, log: log
        )
    }

    private static func read(_ journal: SlackJournal) throws(SettingsError) -> SlackState? {
        do { return SlackState(replaying: try journal.transactions()) } catch {
            throw wrong("SANDBOX_STATE", error.description, "Move the file away to begin with the samples again")
        }
    }

    private static func slackPlan(_ configuration: SandboxConfiguration) throws(SettingsError) -> SlackSeed {
        let folder = URL(filePath: configuration.samples ?? SandboxConfiguration.defaultSamples)
        func contents(_ name: String) -> Data? {
            FileManager.default.contents(atPath: folder.appending(path: name).path())
        }
        do {
            return try SlackSeed(people: contents("workspace.json"), channels: contents("slack.json"))
        } catch {
            throw wrong(
                "SANDBOX_SAMPLES", "has a slack.json or workspace.json that cannot be used",
                "Take the files as the samples have them")
        }
    }
}
