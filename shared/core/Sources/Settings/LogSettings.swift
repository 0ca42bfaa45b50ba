internal import Glibc

/// How a program logs.
public struct LogSettings: Sendable, Hashable {
    public enum Format: String, Sendable {
        case json, text
    }

    /// A swift-log level: trace, debug, info, notice, warning, error, critical.
    public let level: String
    public let format: Format

    public init(level: String = "info", format: Format = .json) {
        self.level = level
        self.format = format
    }

    static let levels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]

    public init(reader: inout SettingsReader) {
        self.level = reader.value(
            "LOG_LEVEL", default: "info", mend: "Give one of \(Self.levels.joined(separator: ", "))"
        ) { text in
            let level = text.lowercased()
            return Self.levels.contains(level) ? level : nil
        }
        let terminal = isatty(STDERR_FILENO) == 1
        self.format = reader.value(
            "LOG_FORMAT", default: terminal ? .text : .json, mend: "Give json or text"
        ) { Format(rawValue: $0.lowercased()) }
    }
}
