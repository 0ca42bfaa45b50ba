internal import Synchronization

/// What happened, in order, noted from anywhere.
public final class Notes<Value: Sendable>: Sendable {
    private let state = Mutex<[Value]>([])

    public init() {}

    public var values: [Value] { state.withLock { $0 } }

    public func add(_ value: Value) { state.withLock { $0.append(value) } }
}
