import Domain
import FoundationEssentials
import LinearSandbox
import Logging
import ServiceHost
import Settings

extension SandboxService {
    /// Linear's stand-in, as the state has it or else as the samples describe it.
    static func openLinear(
        _ configuration: SandboxConfiguration, _ surroundings: ServiceMain.Surroundings, _ journal: JournalFile?,
        _ webhooks: WebhookSender?
    ) throws -> LinearPlatform {
        let log: any WorkspaceLog
        var stored: Workspace?
        if let journal {
            let linear = LinearJournal(journal: journal)
            stored = try read(linear)
            log = linear
        } else {
            log = ForgetfulLog()
        }
        let seed = try seed(configuration, surroundings)
        let platform = try LinearPlatform(
            configuration: .init(
                key: configuration.linearKey, publicAddress: configuration.publicAddress,
                limits: RateLimitSettings(
                    requestsPerHour: configuration.linearRequestsPerHour,
                    pointsPerHour: configuration.linearPointsPerHour
                )
            ),
            ambient: surroundings.ambient, seed: seed, stored: stored, log: log,
            notify: { webhooks?.enqueue($0) }
        )
        let workspace = stored ?? seed
        surroundings.logger.info(
            "workspace opened",
            metadata: ["issues": "\(workspace.issues.count)", "from": stored == nil ? "samples" : "state"]
        )
        return platform
    }

    /// The file that keeps changes; nil when none are kept.
    static func openJournal(_ configuration: SandboxConfiguration) throws(SettingsError) -> JournalFile? {
        guard case .file(let path) = configuration.state else { return nil }
        do { return try JournalFile(path: path) } catch {
            throw wrong("SANDBOX_STATE", error.description, "Name a file that can be written, or memory")
        }
    }

    private static func read(_ journal: LinearJournal) throws(SettingsError) -> Workspace? {
        do { return try Workspace(replaying: journal.transactions()) } catch {
            throw wrong("SANDBOX_STATE", error.description, "Move the file away to begin with the samples again")
        }
    }

    private static func seed(
        _ configuration: SandboxConfiguration, _ surroundings: ServiceMain.Surroundings
    ) throws(SettingsError) -> Workspace {
        if let scale = configuration.generated { return .generated(scale, at: surroundings.ambient.now) }
        let folder = configuration.samples ?? SandboxConfiguration.defaultSamples
        let file = URL(filePath: folder).appending(path: "workspace.json")
        guard FileManager.default.fileExists(atPath: file.path()) else {
            guard configuration.samples == nil else {
                throw wrong("SANDBOX_SAMPLES", "names a folder without workspace.json", "Name the samples' folder")
            }
            return .blank(at: surroundings.ambient.now)
        }
        let bytes: Data
        do { bytes = try Data(contentsOf: file) } catch {
            throw wrong("SANDBOX_SAMPLES", "has a workspace.json that cannot be read", "Make the file readable")
        }
        do { return try Workspace(seed: bytes) } catch {
            let problem = "has a workspace.json that cannot be used: \(error.message)"
            throw wrong("SANDBOX_SAMPLES", problem, "Take the file as the samples have it")
        }
    }

    static func wrong(_ variable: String, _ problem: String, _ mend: String) -> SettingsError {
        SettingsError(problems: [SettingProblem(variable, problem: problem, mend: mend)])
    }
}
