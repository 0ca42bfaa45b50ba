import Domain
import FoundationEssentials
import Hummingbird
import Logging
public import ServiceHost
import ServiceLifecycle
import Settings

/// The sandbox as a hosted service.
public enum SandboxService {
    public static let identity = ServiceIdentity(name: "sandbox", prefix: "/sandbox", defaultPort: 8090)

    /// Opens the state and builds the stand-ins.
    ///
    /// - Throws: `SettingsError` when the samples or the state that the settings name cannot be used.
    @Sendable public static func build(
        _ configuration: SandboxConfiguration, _ surroundings: ServiceMain.Surroundings
    ) async throws -> HostedService {
        let journal = try openJournal(configuration)
        let webhooks = configuration.webhooks.map {
            WebhookSender($0, ambient: surroundings.ambient, logger: surroundings.logger)
        }
        let linear = try openLinear(configuration, surroundings, journal, webhooks)
        let notion = try openNotion(configuration, surroundings, journal)
        let slack = try openSlack(configuration, surroundings, journal)
        let desk = SandboxDesk(linear: linear, notion: notion, slack: slack, ambient: surroundings.ambient)
        let sender = SlackSender(
            .init(
                address: configuration.slack.serviceURL, secret: configuration.slack.signingSecret,
                pauses: configuration.slack.retryPauses),
            log: desk.slackDeliveries, ambient: surroundings.ambient, logger: surroundings.logger)
        let common = configuration.common
        let nextSteps = NextSteps(
            address: configuration.publicAddress, linearKey: configuration.shownLinearKey,
            notionToken: configuration.shownNotionToken
        )
        return HostedService(
            identity: identity, settings: common, ambient: surroundings.ambient, logger: surroundings.logger,
            metrics: surroundings.metrics, openAPI: nil, readiness: { .ready },
            background: [sender] + (webhooks.map { [$0] } ?? []),
            addRoutes: { router in
                PageRoutes(desk: desk, nextSteps: nextSteps).add(to: router)
                LinearRoutes(desk: desk).add(to: router)
                NotionRoutes(desk: desk).add(to: router)
                NotionPageRoutes(desk: desk).add(to: router)
                SlackRoutes(desk: desk, sender: sender).add(to: router)
                SlackInstallRoutes(desk: desk).add(to: router)
                SlackPageRoutes(desk: desk, sender: sender, word: surroundings.ambient.makeUUID().uuidString)
                    .add(to: router)
                SlackDeskRoutes(desk: desk, sender: sender, token: common.apiToken).add(to: router)
                DeskRoutes(desk: desk, token: common.apiToken).add(to: router)
                WebhookRoutes(sender: webhooks, token: common.apiToken).add(to: router)
            }
        )
    }
}
