import NotionService
import ServiceHost

await ServiceMain.run(
    NotionService.identity,
    readSettings: { NotionConfiguration(reader: &$0) },
    common: \.common,
    secrets: { [$0.token].compactMap { $0 } },
    commands: NotionService.commands,
    build: NotionService.build
)
