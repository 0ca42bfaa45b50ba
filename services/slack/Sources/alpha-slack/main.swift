import ServiceHost
import SlackService

await ServiceMain.run(
    SlackService.identity,
    readSettings: { SlackConfiguration(reader: &$0) },
    common: \.common,
    secrets: \.secrets,
    build: SlackService.build
)
