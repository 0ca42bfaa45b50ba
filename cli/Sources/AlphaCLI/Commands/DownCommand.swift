package import ArgumentParser
internal import Domain
internal import FoundationEssentials
internal import Glibc

/// `alpha down`
package struct DownCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "down",
        abstract: "Stop what 'alpha up' started here.",
        discussion: "Each program finishes what it is doing, for at most 30 s. Nothing else on this machine is touched."
    )

    /// Longer than a service's own drain.
    private static let patience = Duration.seconds(35)

    @Flag(help: "Do not let them finish.")
    var kill = false

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let output = surroundings.output
        let fleet = Fleet(surroundings)
        try fleet.folder.prepare()
        try await fleet.folder.locked(ambient: surroundings.ambient) {
            let asked = fleet.signalAll(kill ? SIGKILL : SIGTERM)
            guard !asked.isEmpty else { return output.note("nothing that alpha up started runs here") }
            var progress = Progress(output)
            let left = try await waitForEnd(of: asked, fleet: fleet, ambient: surroundings.ambient) { left in
                progress.update("waiting for \(left.map(\.program.rawValue).joined(separator: ", "))")
            }
            progress.clear()
            for record in asked where !left.contains(record) {
                output.note("\(output.noteStyle.green("✓")) \(record.program.rawValue) stopped")
            }
            guard left.isEmpty else {
                let names = left.map { "\($0.program.rawValue) (process \($0.pid))" }.joined(separator: ", ")
                throw CommandFailure.failed("Still there: \(names). alpha down --kill ends them at once.")
            }
        }
    }

    private func waitForEnd(
        of records: [ProcessRecord], fleet: Fleet, ambient: Ambient, report: ([ProcessRecord]) -> Void
    ) async throws -> [ProcessRecord] {
        let start = ambient.now
        var left = records
        while true {
            left.removeAll { record in
                guard fleet.hasEnded(record) else { return false }
                fleet.folder.forget(record.program)
                return true
            }
            if left.isEmpty || ambient.now.timeIntervalSince(start) >= Self.patience.seconds { return left }
            report(left)
            try await ambient.clock.sleep(for: .milliseconds(100))
        }
    }
}
