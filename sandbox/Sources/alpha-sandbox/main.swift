import SandboxServer
import ServiceHost

await ServiceMain.run(
    SandboxService.identity,
    readSettings: { SandboxConfiguration(reader: &$0) },
    common: \.common,
    secrets: { [$0.linearKey, $0.notionToken, $0.webhooks?.secret].compactMap(\.self) },
    build: SandboxService.build
)
