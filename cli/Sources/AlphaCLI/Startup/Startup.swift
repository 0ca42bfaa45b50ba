internal import Domain
internal import ServiceClients
internal import Settings

/// Starts what does not run yet and waits until everything can work.
struct Startup: Sendable {
    let surroundings: Surroundings
    let mode: RunMode
    let limit: Duration

    private var output: Output { surroundings.output }

    /// - Returns: the settings that the programs run with.
    func run() async throws -> AlphaSettings {
        try prepareToken()
        let settings = try AlphaSettings(surroundings)
        let plan = try LaunchPlan(mode: mode, settings: settings, surroundings: surroundings)
        let fleet = Fleet(surroundings)
        try fleet.folder.prepare()
        let started = try await fleet.folder.locked(ambient: surroundings.ambient) {
            let missing = try fleet.missing(from: plan)
            return try missing.map { try fleet.start($0, mode: mode) }
        }
        if started.isEmpty { output.note("everything is started already") }
        try await wait(for: plan, fleet: fleet)
        return settings
    }

    private func prepareToken() throws(CommandFailure) {
        guard !AlphaSettings(environment: surroundings.environment).isInEnvironment("ALPHA_API_TOKEN") else { return }
        let file = DotEnvFile(path: surroundings.resolve(".env"))
        switch try file.ensureToken(makeToken: APIToken.random) {
        case .none: break
        case .created: output.note("made .env with a token for the services, readable by you alone")
        case .extended: output.note("added a token for the services to .env, which only you may read now")
        case .protected: output.note(".env could be read by others; now only you may")
        }
    }

    private func wait(for plan: LaunchPlan, fleet: Fleet) async throws {
        var progress = Progress(output)
        let outcome = try await Outbound.open(ambient: surroundings.ambient) { outbound in
            let probe = Probe(outbound: outbound)
            let watch = StartupWatch(
                ambient: surroundings.ambient, limit: limit,
                ask: { await probe.ask($0.program, at: $0.readyURL) },
                hasEnded: { launch in fleet.folder.record(launch.program).map(fleet.hasEnded) ?? true }
            )
            return try await watch.wait(for: plan.launches) { event in
                switch event {
                case .pending(let programs):
                    progress.update("waiting for \(programs.keys.map(\.rawValue).sorted().joined(separator: ", "))")
                case .ready(let program, let seconds):
                    let port = plan.launches.first { $0.program == program }?.port ?? program.defaultPort
                    let name = program.rawValue.padded(to: 11)
                    progress.leave("\(output.noteStyle.green("✓")) \(name) port \(port)  \(TimeText.span(seconds))")
                }
            }
        }
        progress.clear()
        try conclude(outcome, fleet: fleet)
    }

    private func conclude(_ outcome: StartupWatch.Outcome, fleet: Fleet) throws(CommandFailure) {
        switch outcome {
        case .ready:
            return
        case .ended(let programs):
            for program in programs {
                let log = fleet.folder.log(program)
                output.complain("\(program.rawValue) ended by itself. The end of \(log.path):")
                let start = fleet.folder.record(program)?.logStart ?? 0
                for line in log.tail(from: start) { output.note("  \(line)") }
            }
            throw CommandFailure(.failed, "Mend that and say alpha up again; alpha down ends what runs.")
        case .late(let reasons):
            let list = reasons.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { "\($0.key.rawValue) (\($0.value)), log \(fleet.folder.log($0.key).path)" }
            throw CommandFailure(
                .late, "Not ready within \(TimeText.span(limit.seconds)): \(list.joined(separator: "; "))."
            )
        }
    }
}
