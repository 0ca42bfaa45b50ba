import ServiceHost
import TranscriptService

await ServiceMain.run(
    TranscriptService.identity,
    readSettings: { TranscriptConfiguration(reader: &$0) },
    common: \.common,
    secrets: \.secrets,
    commands: TranscriptService.commands,
    build: TranscriptService.build
)
