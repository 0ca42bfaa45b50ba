internal import Domain
internal import Glibc

/// The programs of this working directory: which run, and how to start and stop them.
struct Fleet: Sendable {
    let folder: RunFolder
    let table: ProcessTable

    init(_ surroundings: Surroundings) {
        self.folder = RunFolder(surroundings)
        self.table = ProcessTable()
    }

    enum Standing: Sendable {
        case running(ProcessRecord, ProcessTable.Entry)
        /// It was started here and has ended without being asked.
        case gone(ProcessRecord)
        case notStarted
    }

    func standing(_ program: Program) -> Standing {
        guard let record = folder.record(program) else { return .notStarted }
        guard let entry = record.entry(in: table) else { return .gone(record) }
        return .running(record, entry)
    }

    /// What of `plan` does not run yet.
    ///
    /// - Throws: ``CommandFailure`` when what runs was started otherwise, or a port is taken.
    func missing(from plan: LaunchPlan) throws(CommandFailure) -> [Launch] {
        var missing: [Launch] = []
        for launch in plan.launches {
            guard case .running(let record, _) = standing(launch.program) else {
                missing.append(launch)
                continue
            }
            guard record.mode == plan.mode, record.port == launch.port else {
                throw .refused(
                    "\(launch.program.rawValue) runs on port \(record.port) in \(record.mode.rawValue) mode, which is "
                        + "not what is asked for now: alpha down first."
                )
            }
        }
        let taken = missing.filter { !Ports.isFree($0.port) }.map(takenPort)
        guard taken.isEmpty else { throw .refused(taken.joined(separator: "\n       ")) }
        return missing
    }

    private func takenPort(_ launch: Launch) -> String {
        let holder = Ports.listener(on: launch.port, table: table)
        let stop = holder.map { "Stop it (kill \($0.pid))" } ?? "Find it with 'ss -ltnp' and stop it"
        let name = holder?.description ?? "another program"
        return "Port \(launch.port) for \(launch.program.rawValue) is taken by \(name). \(stop), or choose another: "
            + "\(launch.program.portVariable)=\(launch.port + 100) alpha up"
    }

    /// Starts one program and keeps its record.
    func start(_ launch: Launch, mode: RunMode) throws(CommandFailure) -> ProcessRecord {
        let log = folder.log(launch.program)
        log.putAsideIfLarge()
        let logStart = log.size ?? 0
        let pid = try Spawn.detached(launch, log: log.path)
        // Its entry is there even if it has ended already, because nobody has asked for its status yet.
        let record = ProcessRecord(
            program: launch.program, pid: pid, startTicks: table.entry(pid)?.startTicks ?? 0, bootID: table.bootID,
            port: launch.port, mode: mode, logStart: logStart
        )
        do {
            try folder.save(record)
        } catch {
            _ = record.send(SIGTERM, table: table)  // what has no record could not be stopped later
            throw error
        }
        return record
    }

    /// Whether the program of `record` has ended; a child that has is let go of.
    func hasEnded(_ record: ProcessRecord) -> Bool {
        var status: Int32 = 0
        _ = waitpid(record.pid, &status, WNOHANG)  // fails for what is not our child, which its entry answers for
        return record.entry(in: table) == nil
    }

    /// Asks every running program to stop, or makes it.
    ///
    /// - Returns: what it was sent to.
    func signalAll(_ signal: Int32) -> [ProcessRecord] {
        Program.allCases.reversed().compactMap { program in
            guard let record = folder.record(program) else { return nil }
            guard record.send(signal, table: table) else {
                if record.entry(in: table) == nil { folder.forget(program) }
                return nil
            }
            return record
        }
    }
}
