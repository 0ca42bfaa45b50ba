internal import Domain
internal import FoundationEssentials
public import Logging
internal import ServiceContextModule

/// Writes one JSON object a line: `time`, `level`, `service`, `request_id`, `trace_id`, `message`, `fields`.
///
/// The request and the trace come from the running task, so that shared code need not pass them on.
public struct JSONLogHandler: LogHandler {
    public var logLevel: Logger.Level
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?
    private let service: String
    private let label: String
    private let mask: SecretMask
    private let output: LogOutput

    public init(service: String, label: String, level: Logger.Level, mask: SecretMask, output: LogOutput) {
        self.service = service
        self.label = label
        self.logLevel = level
        self.mask = mask
        self.output = output
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var fields = metadata
        fields.merge(metadataProvider?.get() ?? [:]) { _, new in new }
        fields.merge(event.metadata ?? [:]) { _, new in new }
        fields["hb.request.id"] = nil  // the server's own number; ours is request_id
        let context = ServiceContext.current
        let record = LogRecord(
            time: InstantText.text(output.now()),
            level: event.level.rawValue,
            service: service,
            logger: label == service ? nil : label,
            request_id: context?.requestID,
            trace_id: context?.trace?.traceID,
            message: mask.masked(event.message.description),
            error: event.error.map { mask.masked(String(describing: $0)) },
            fields: fields.isEmpty ? nil : LogRecord.Value.fields(fields, mask: mask)
        )
        output.write(record)
    }
}
