internal import Domain
internal import FoundationEssentials
internal import LanguageModel
internal import Logging
internal import OutboundHTTP
internal import Settings

extension ModelPass {
    /// A meeting of ordinary length takes a few calls; a model that takes longer than so many is told to be slow.
    private static let callsInARow = 5

    /// Every meeting in work may have all its calls under way at one time.
    static var maxCallsUnderWay: Int {
        ProcessMeeting.concurrency(cores: ProcessInfo.processInfo.activeProcessorCount, asksModel: true) * concurrency
    }

    /// The pass that the settings ask for; nil when the rules alone filter.
    init?(_ configuration: TranscriptConfiguration, client: HTTPClientService, ambient: Ambient, logger: Logger) {
        guard configuration.redaction == .rulesAndModel, let settings = configuration.model else { return nil }
        let upstream = Upstream(
            "language model", client: client, limits: ChatCompletions.limits(maxUnderWay: Self.maxCallsUnderWay),
            ambient: ambient, logger: logger)
        self.init(
            model: ChatCompletions(settings, upstream: upstream, ambient: ambient),
            limit: settings.callLimit * Self.callsInARow, logger: logger)
    }
}
