import SandboxServer
import ServiceHost

await ServiceMain.run(
    SandboxService.identity,
    readSettings: { SandboxConfiguration(reader: &$0) },
    common: \.common,
    secrets: \.secrets,
    build: SandboxService.build
)
