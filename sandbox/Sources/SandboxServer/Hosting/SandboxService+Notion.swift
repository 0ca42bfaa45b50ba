import Domain
import FoundationEssentials
import Logging
import NotionSandbox
import ServiceHost
import Settings

extension SandboxService {
    /// Notion's stand-in, as the state has it or else as the samples describe it.
    static func openNotion(
        _ configuration: SandboxConfiguration, _ surroundings: ServiceMain.Surroundings, _ journal: JournalFile?
    ) throws -> NotionPlatform {
        let log: any NotionLog
        var stored: NotionWorkspace?
        if let journal {
            let notion = NotionJournal(journal: journal)
            stored = try read(notion)
            log = notion
        } else {
            log = ForgetfulNotionLog()
        }
        let seed = try notionSeed(configuration, surroundings)
        let workspace = stored ?? seed
        surroundings.logger.info(
            "pages opened",
            metadata: ["pages": "\(workspace.pages.count)", "from": stored == nil ? "samples" : "state"]
        )
        return try NotionPlatform(
            configuration: .init(
                token: configuration.notionToken, publicAddress: configuration.publicAddress,
                requestsPerMinute: configuration.notionRequestsPerMinute, capabilities: configuration.notionCapabilities
            ),
            ambient: surroundings.ambient, seed: seed, stored: stored, log: log
        )
    }

    private static func read(_ journal: NotionJournal) throws(SettingsError) -> NotionWorkspace? {
        do { return try NotionWorkspace(replaying: journal.transactions()) } catch {
            throw wrong("SANDBOX_STATE", error.description, "Move the file away to begin with the samples again")
        }
    }

    private static func notionSeed(
        _ configuration: SandboxConfiguration, _ surroundings: ServiceMain.Surroundings
    ) throws(SettingsError) -> NotionWorkspace {
        let folder = URL(filePath: configuration.samples ?? SandboxConfiguration.defaultSamples)
        let file = folder.appending(path: "notion.json")
        guard FileManager.default.fileExists(atPath: file.path()) else { return .blank() }
        let bytes: Data
        do { bytes = try Data(contentsOf: file) } catch {
            throw wrong("SANDBOX_SAMPLES", "has a notion.json that cannot be read", "Make the file readable")
        }
        // The people's addresses are told when they are known; Linear's part says what is wrong with the file.
        let people = try? Data(contentsOf: folder.appending(path: "workspace.json"))
        do { return try NotionWorkspace(seed: bytes, people: people, ambient: surroundings.ambient) } catch {
            let problem = "has a notion.json that cannot be used: \(error.message)"
            throw wrong("SANDBOX_SAMPLES", problem, "Take the file as the samples have it")
        }
    }
}
