internal import HTTPTypes
internal import Synchronization

/// What the calls under way hold of what the process has for them.
final class Load: Sendable {
    private struct Held {
        var calls = 0
        var callsByRoute: [String: Int] = [:]
        var bodyBytes = 0
    }

    private let limits: LoadLimits
    private let held = Mutex(Held())

    init(_ limits: LoadLimits) {
        self.limits = limits
    }

    /// Takes a call on; each needs a ``leave(_:)``.
    ///
    /// - Throws: ``Problem`` 503 when there are as many already as there may be.
    func enter(_ route: String) throws(Problem) {
        let isTaken = held.withLock { held in
            guard held.calls < limits.calls, held.callsByRoute[route, default: 0] < limits.callsOfOneRoute else {
                return false
            }
            held.calls += 1
            held.callsByRoute[route, default: 0] += 1
            return true
        }
        guard isTaken else { throw .tooManyCalls }
    }

    func leave(_ route: String) {
        held.withLock { held in
            held.calls -= 1
            let others = held.callsByRoute[route, default: 1] - 1
            held.callsByRoute[route] = others == 0 ? nil : others
        }
    }

    /// Takes so much of a body on; it needs a ``release(_:)``.
    ///
    /// - Throws: ``Problem`` 503 when bodies would take more than they may.
    func hold(_ bytes: Int) throws(Problem) {
        let isTaken = held.withLock { held in
            guard held.bodyBytes + bytes <= limits.bodyBytes else { return false }
            held.bodyBytes += bytes
            return true
        }
        guard isTaken else { throw .tooManyBytes }
    }

    func release(_ bytes: Int) {
        held.withLock { $0.bodyBytes -= bytes }
    }

    /// How many calls are under way.
    var calls: Int { held.withLock { $0.calls } }
    /// How many bytes of bodies they hold.
    var bodyBytes: Int { held.withLock { $0.bodyBytes } }
}

extension Problem {
    static let tooManyCalls = Problem(
        .serviceUnavailable, "As many calls are under way as the service takes on. Try again.", retryAfter: .seconds(1))

    static let tooManyBytes = Problem(
        .serviceUnavailable, "The service has its hands full with other bodies. Try again.", retryAfter: .seconds(2))

    static let tooManyConnections = Problem(
        .serviceUnavailable, "As many connections are open as the service takes. Try again.", retryAfter: .seconds(2))
}
