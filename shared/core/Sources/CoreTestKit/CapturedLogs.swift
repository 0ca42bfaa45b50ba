public import Logging
internal import Synchronization

/// Keeps what is logged, so that a test can read it.
public final class CapturedLogs: Sendable {
    /// One line of the log.
    public struct Entry: Sendable, Hashable {
        public let level: Logger.Level
        public let message: String
        public let metadata: [String: String]
    }

    private let kept = Mutex<[Entry]>([])

    public init() {}

    /// A logger of every level that writes here.
    public var logger: Logger { Logger(label: "test") { _ in Handler(logs: self) } }

    public var entries: [Entry] { kept.withLock { $0 } }

    /// The lines of `message`.
    public func entries(_ message: String) -> [Entry] { entries.filter { $0.message == message } }

    /// Everything that was logged as one text, to look for what must not be in it.
    public var text: String { entries.map { "\($0.level) \($0.message) \($0.metadata)" }.joined(separator: "\n") }

    private struct Handler: LogHandler {
        let logs: CapturedLogs
        var logLevel = Logger.Level.trace
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
            let entry = Entry(
                level: event.level, message: event.message.description, metadata: all.mapValues(\.description)
            )
            logs.kept.withLock { $0.append(entry) }
        }
    }
}
