import Domain
import FoundationEssentials
import LinearSandbox
import NotionSandbox
import SlackSandbox
import Synchronization

/// What all routes of the sandbox share: the platforms, the faults that wait, the requests that came.
final class SandboxDesk: Sendable {
    let linear: LinearPlatform
    let notion: NotionPlatform
    let slack: SlackPlatform
    let ambient: Ambient
    let slackDeliveries = SlackDeliveryLog()
    private let state = Mutex(State())

    private struct State {
        var faults: [Fault] = []
        var records: [RequestRecord] = []
        var received = 0
    }

    /// Requests that are remembered.
    static let maximumRecords = 1_000
    /// Faults that can wait.
    static let maximumFaults = 100

    init(linear: LinearPlatform, notion: NotionPlatform, slack: SlackPlatform, ambient: Ambient) {
        self.linear = linear
        self.notion = notion
        self.slack = slack
        self.ambient = ambient
    }

    /// The faults that wait, in the order in which they will be played.
    var faults: [Fault] { state.withLock { $0.faults } }

    /// - Returns: false when too many wait already.
    func add(_ fault: Fault) -> Bool {
        state.withLock {
            guard $0.faults.count < Self.maximumFaults else { return false }
            $0.faults.append(fault)
            return true
        }
    }

    func removeFaults() {
        state.withLock { $0.faults = [] }
    }

    /// The fault that the platform's next request meets.
    ///
    /// - Parameter method: what is called; faults of other methods wait.
    func takeFault(for platform: Platform, method: String? = nil) -> Fault? {
        state.withLock { state in
            let index = state.faults.firstIndex { fault in
                fault.platform == platform && (fault.method == nil || fault.method == method)
            }
            guard let index else { return nil }
            let fault = state.faults[index]
            guard fault.passing == 0 else {
                state.faults[index].passing -= 1
                return nil
            }
            state.faults[index].passing = fault.every - 1
            state.faults[index].times -= 1
            if state.faults[index].times == 0 { state.faults.remove(at: index) }
            return fault
        }
    }

    /// The requests that are remembered, latest first.
    var records: [RequestRecord] { state.withLock { Array($0.records.suffix(Self.maximumRecords).reversed()) } }

    func record(_ record: RequestRecord) {
        state.withLock { state in
            state.received += 1
            var record = record
            record.number = state.received
            // Dropping many at once keeps the average cost of a record constant.
            if state.records.count >= 2 * Self.maximumRecords { state.records.removeFirst(Self.maximumRecords) }
            state.records.append(record)
        }
    }

    /// Back to the beginning: the samples, no faults, no requests.
    func reset() async throws {
        try await linear.reset()
        try await notion.reset()
        try await slack.reset()
        slackDeliveries.removeAll()
        state.withLock { $0 = State() }
    }
}
