import Domain
import Foundation
import Synchronization

/// The system's time, which a test moves on when nothing is under way: jobs that are due later are due then.
final class JumpingClock: WallClock {
    private let ahead = Mutex(0.0)

    var now: Date { Date() + ahead.withLock { $0 } }

    func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }

    func jump(by duration: Duration) { ahead.withLock { $0 += duration.seconds } }
}
