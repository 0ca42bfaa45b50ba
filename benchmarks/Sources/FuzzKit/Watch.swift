import Foundation
import Synchronization

/// Knows which inputs are being tried, so that one that crashes the process or never ends is named too.
package enum Watch {
    /// How many inputs are tried at a time.
    package static let workers = min(2, ProcessInfo.processInfo.activeProcessorCount)
    /// A single input takes milliseconds.
    private static let patience = 30

    /// One index more than each worker's, zero for none.
    private static let first = Atomic(0)
    private static let second = Atomic(0)

    package static func begin(_ index: Int, _ worker: Int) {
        if worker == 0 {
            first.store(index + 1, ordering: .relaxed)
        } else {
            second.store(index + 1, ordering: .relaxed)
        }
    }

    package static func end(_ worker: Int) {
        begin(-1, worker)
    }

    /// From now on says so when the process crashes.
    package static func namesCrashes() {
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
            signal(number) { _ in
                Watch.say("Crashed")
                _exit(1)
            }
        }
    }

    /// Ends the process when an input takes too long; runs until it is cancelled.
    package static func endsWhatHangs() async throws {
        var seen = (0, 0)
        var since = 0
        while true {
            try await Task.sleep(for: .seconds(1))
            let now = (first.load(ordering: .relaxed), second.load(ordering: .relaxed))
            since = (now.0 != 0 && now.0 == seen.0) || (now.1 != 0 && now.1 == seen.1) ? since + 1 : 0
            seen = now
            guard since >= patience else { continue }
            say("Not finished after \(patience) s")
            exit(1)
        }
    }

    /// What is being tried, where there are several things.
    package static var about: String {
        get { subject.withLock { $0 } }
        set { subject.withLock { $0 = newValue } }
    }

    private static let subject = Mutex("")

    private static func say(_ what: String) {
        let begun = [first.load(ordering: .relaxed), second.load(ordering: .relaxed)]
        let indices = begun.filter { $0 > 0 }.map { "\($0 - 1)" }
        FileHandle.standardError.write(Data("\(about) \(what) at index \(indices.joined(separator: " or ")).\n".utf8))
    }
}
