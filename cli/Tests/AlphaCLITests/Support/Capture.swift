import AlphaCLI
import Synchronization

/// Both channels of an output, kept.
final class Capture: Sendable {
    private let texts = Mutex<(results: String, notes: String)>(("", ""))

    /// What a command printed as its result.
    var results: String { texts.withLock { $0.results } }
    /// What it said beside that.
    var notes: String { texts.withLock { $0.notes } }

    func output(columns: Int = 100, isTerminal: Bool = false) -> Output {
        Output(
            results: OutputChannel(isTerminal: isTerminal, columns: columns) { text in
                self.texts.withLock { $0.results += text }
            },
            notes: OutputChannel(isTerminal: isTerminal, columns: columns) { text in
                self.texts.withLock { $0.notes += text }
            }
        )
    }
}
