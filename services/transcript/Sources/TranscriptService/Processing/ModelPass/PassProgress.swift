internal import LanguageModel

/// Which parts are asked about, and when it is better to stop: a model that is away or set up wrongly is not asked again
/// for every part of a long meeting.
///
/// A part waits, is under way, and ends; what waits when the pass stops ends unasked.
struct PassProgress: Sendable {
    /// Why parts were not asked about, or not answered.
    enum Shortfall: Sendable, Hashable {
        case failed(LanguageModelError)
        /// The answer would have hidden too much.
        case distrusted
        /// The pass as a whole took too long.
        case outOfTime
    }

    /// So many failures of the server in a row end the pass.
    static let maxFailuresInARow = 2

    let count: Int
    let concurrency: Int
    private var asked = 0
    private var underWay = 0
    private var failuresInARow = 0
    private var isStopped = false
    private(set) var answered = 0
    /// The first of them; a stop gives the same reason to all that it leaves out.
    private(set) var shortfall: Shortfall?

    init(count: Int, concurrency: Int) {
        self.count = count
        self.concurrency = concurrency
    }

    /// The next part to ask about; nil when there is none, or none before one that is under way has ended.
    mutating func next(isTimeLeft: Bool) -> Int? {
        // After a failure the others tell first whether the server is there.
        guard !isStopped, asked < count, underWay < (failuresInARow == 0 ? concurrency : 1) else { return nil }
        guard isTimeLeft else {
            isStopped = true
            shortfall = shortfall ?? .outOfTime
            return nil
        }
        defer { asked += 1 }
        underWay += 1
        return asked
    }

    mutating func used() {
        underWay -= 1
        answered += 1
        failuresInARow = 0
    }

    mutating func failed(_ reason: Shortfall) {
        underWay -= 1
        shortfall = shortfall ?? reason
        guard case .failed(let error) = reason, error.fault != .question else {
            failuresInARow = 0
            return
        }
        failuresInARow += 1
        if error.fault == .configuration || failuresInARow >= Self.maxFailuresInARow { isStopped = true }
    }
}
