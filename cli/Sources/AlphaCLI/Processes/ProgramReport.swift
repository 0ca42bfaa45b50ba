internal import FoundationEssentials

/// How one program is.
struct ProgramReport: Encodable, Sendable, Hashable {
    enum State: String, Encodable, Sendable {
        case ready
        case notReady = "not ready"
        /// It was started and has ended without being asked.
        case ended
        case notStarted = "not started"
    }

    let program: Program
    let state: State
    let reason: String?
    let pid: Int32?
    let port: Int
    let uptimeSeconds: Double?

    /// Looks at the process and asks it.
    static func make(
        _ program: Program, fleet: Fleet, settings: AlphaSettings, probe: Probe
    ) async throws -> ProgramReport {
        let port = try settings.port(program.portVariable, default: program.defaultPort)
        let standing = fleet.standing(program)
        var record: ProcessRecord?
        var entry: ProcessTable.Entry?
        if case .running(let running, let found) = standing { (record, entry) = (running, found) }
        let answer = await probe.ask(program, at: "http://127.0.0.1:\(record?.port ?? port)\(program.readyPath)")
        let (state, reason) = verdict(standing, answer)
        return ProgramReport(
            program: program, state: state, reason: reason, pid: record?.pid, port: record?.port ?? port,
            uptimeSeconds: entry.flatMap(fleet.table.age).map { ($0 * 10).rounded() / 10 }
        )
    }

    private static func verdict(_ standing: Fleet.Standing, _ answer: Probe.Answer) -> (State, String?) {
        switch (standing, answer) {
        case (.running, .ready): (.ready, nil)
        case (.gone, .ready), (.notStarted, .ready): (.ready, "not started by alpha up")
        case (.running, .notReady(let reason)): (.notReady, reason)
        case (.gone(let record), .notReady): (.ended, "data/logs/\(record.program.rawValue).log says why")
        case (.notStarted, .notReady): (.notStarted, nil)
        }
    }
}
