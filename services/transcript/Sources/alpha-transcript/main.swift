import ServiceHost
import TranscriptService

await ServiceMain.run(
    TranscriptService.identity,
    readSettings: { TranscriptConfiguration(reader: &$0) },
    common: \.common,
    secrets: { [$0.webhookSecret].compactMap { $0 } },
    build: TranscriptService.build
)
