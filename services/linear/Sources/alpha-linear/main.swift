import LinearService
import ServiceHost

await ServiceMain.run(
    LinearService.identity,
    readSettings: { LinearConfiguration(reader: &$0) },
    common: \.common,
    secrets: { [$0.apiKey, $0.webhookSecret].compactMap { $0 } },
    commands: LinearService.commands,
    build: LinearService.build
)
