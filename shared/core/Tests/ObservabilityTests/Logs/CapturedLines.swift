import CoreTestKit
import Foundation
import Logging
import Observability
import Synchronization

/// A logger whose lines a test reads as they would stand in the file.
final class CapturedLines: Sendable {
    private let bytes = Mutex<[[UInt8]]>([])

    func logger(
        label: String = "linear", json: Bool = true, secrets: SecretMask = SecretMask(), level: Logger.Level = .trace
    ) -> Logger {
        let output = LogOutput(json: json, clock: ManualClock()) { line in
            self.bytes.withLock { $0.append(line) }
        }
        return Logger(label: label) { label in
            JSONLogHandler(service: "linear", label: label, level: level, mask: secrets, output: output)
        }
    }

    var lines: [String] { bytes.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }

    /// The only line, as JSON.
    func object() throws -> [String: Any] {
        guard lines.count == 1, let line = lines.first,
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        else { throw NotOneObject() }
        return object
    }

    struct NotOneObject: Error {}
}
