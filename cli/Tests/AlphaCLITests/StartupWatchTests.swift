import AlphaCLI
import CoreTestKit
import Domain
import Synchronization
import Testing

struct StartupWatchTests {
    private let clock = ManualClock()
    private let launches = [Program.linear, .gateway].map {
        Launch(program: $0, executable: "", arguments: [], environment: [:], port: 1)
    }

    @Test func waitsUntilAllAreReady() async throws {
        let asked = Mutex(0)
        let watch = watch { launch in
            let times = asked.withLock { count in
                count += 1
                return count
            }
            return launch.program == .linear || times > 6 ? .ready : .notReady("not yet")
        }
        var ready: [Program] = []

        let outcome = try await watch.wait(for: launches) { event in
            if case .ready(let program, _) = event { ready.append(program) }
        }

        #expect(outcome == .ready)
        #expect(ready == [.linear, .gateway])
        #expect(asked.withLock { $0 } == 7)
    }

    @Test func saysWhyWhenTheTimeIsOver() async throws {
        let watch = watch { $0.program == .linear ? .ready : .notReady("the database is locked") }

        let outcome = try await watch.wait(for: launches) { _ in }

        #expect(outcome == .late([.gateway: "the database is locked"]))
        #expect(clock.slept.reduce(.zero, +) >= .seconds(10))
    }

    @Test func stopsWhenOneEnds() async throws {
        let watch = watch(hasEnded: { $0.program == .gateway }, ask: { _ in .notReady("not yet") })

        #expect(try await watch.wait(for: launches) { _ in } == .ended([.gateway]))
        #expect(clock.slept.isEmpty)
    }

    private func watch(
        hasEnded: @escaping @Sendable (Launch) -> Bool = { _ in false },
        ask: @escaping @Sendable (Launch) async -> Probe.Answer
    ) -> StartupWatch {
        StartupWatch(ambient: .manual(clock: clock), limit: .seconds(10), ask: ask, hasEnded: hasEnded)
    }
}
