import LinearService
import ServiceHost

await ServiceMain.run(
    LinearService.identity,
    readSettings: { LinearConfiguration(reader: &$0) },
    common: \.common,
    secrets: { [$0.apiKey].compactMap { $0 } },
    build: LinearService.build
)
