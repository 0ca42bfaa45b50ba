import ServiceHost
import SlackService

await ServiceMain.run(
    SlackService.identity,
    readSettings: { SlackConfiguration(reader: &$0) },
    common: \.common,
    secrets: \.secrets,
    commands: SlackService.commands,
    build: SlackService.build
)
