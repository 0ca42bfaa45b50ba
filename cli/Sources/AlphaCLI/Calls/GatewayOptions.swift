internal import ArgumentParser
internal import Domain
internal import ServiceClients
internal import Settings

/// Where the services are, as every command that calls them takes it.
struct GatewayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where the gateway is. Default: http://127.0.0.1 with GATEWAY_PORT (8080); the token is ALPHA_API_TOKEN, from "
                + "the environment or .env.",
            valueName: "url"
        )
    )
    var gateway: String?

    init() {}

    /// Opens the way to the services for as long as `body` runs.
    ///
    /// - Throws: ``CommandFailure`` for a wrong setting; what `body` throws.
    func withServices<Result>(
        in surroundings: Surroundings, _ body: (Services) async throws -> Result
    ) async throws -> Result {
        let settings = try AlphaSettings(surroundings)
        let url = try settings.gateway(gateway)
        return try await Outbound.open(ambient: surroundings.ambient) { outbound in
            let upstream = outbound.upstream("gateway")
            return try await body(
                Services(
                    transcript: TranscriptServiceClient(
                        url, token: settings.apiToken, upstream: upstream, ambient: surroundings.ambient),
                    notion: NotionServiceClient(
                        url, token: settings.apiToken, upstream: upstream, ambient: surroundings.ambient),
                    slack: SlackServiceClient(
                        url, token: settings.apiToken, upstream: upstream, ambient: surroundings.ambient)
                )
            )
        }
    }

    /// As ``withServices(in:_:)``, for what only needs the transcript service.
    func withTranscripts<Result>(
        in surroundings: Surroundings, _ body: (TranscriptServiceClient) async throws -> Result
    ) async throws -> Result {
        try await withServices(in: surroundings) { try await body($0.transcript) }
    }
}

/// The services, as they are behind the gateway.
struct Services: Sendable {
    let transcript: TranscriptServiceClient
    let notion: NotionServiceClient
    let slack: SlackServiceClient
}
