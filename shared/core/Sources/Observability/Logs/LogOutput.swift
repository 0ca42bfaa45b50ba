public import Domain
internal import FoundationEssentials
internal import Glibc

/// Where log lines go: standard error, or a function that a test gives.
public struct LogOutput: Sendable {
    private let json: Bool
    private let clock: any WallClock
    private let sink: @Sendable ([UInt8]) -> Void

    /// - Parameters:
    ///   - json: JSON lines, or lines for a person.
    ///   - sink: takes each line whole, with its line break.
    public init(json: Bool, clock: any WallClock = SystemClock(), sink: @escaping @Sendable ([UInt8]) -> Void) {
        self.json = json
        self.clock = clock
        self.sink = sink
    }

    /// Standard error. A line is one `write`, so that lines of several processes do not mix.
    public static func standardError(json: Bool) -> LogOutput {
        LogOutput(json: json) { line in
            line.withUnsafeBytes { bytes in
                _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)  // nowhere is left to report a failure
            }
        }
    }

    func now() -> Date { clock.now }

    func write(_ record: LogRecord) {
        var line: [UInt8]
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            guard let data = try? encoder.encode(record) else { return }  // strings and lists always encode
            line = Array(data)
        } else {
            line = Array(record.text.utf8)
        }
        line.append(UInt8(ascii: "\n"))
        sink(line)
    }
}
