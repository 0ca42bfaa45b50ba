internal import Domain
internal import FoundationEssentials
internal import Glibc

/// `data/run` and `data/logs`: what was started, and what it said.
struct RunFolder: Sendable {
    private let records: String
    private let logs: String

    init(_ surroundings: Surroundings) {
        self.records = surroundings.resolve("data/run")
        self.logs = surroundings.resolve("data/logs")
    }

    func prepare() throws(CommandFailure) {
        for folder in [records, logs] {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
                )
            } catch {
                throw .refused("\(folder) cannot be made: may you write in this folder?")
            }
        }
    }

    /// Nil when the program was not started, or its record cannot be understood.
    func record(_ program: Program) -> ProcessRecord? {
        guard let data = try? Data(contentsOf: URL(filePath: recordPath(program))) else { return nil }  // not started
        return try? JSONDecoder().decode(ProcessRecord.self, from: data)  // not ours, so nothing to be stopped
    }

    func save(_ record: ProcessRecord) throws(CommandFailure) {
        do {
            try JSONEncoder().encode(record)
                .write(to: URL(filePath: recordPath(record.program)), options: .atomic)
        } catch {
            throw .failed("\(recordPath(record.program)) cannot be written: is the disk full?")
        }
    }

    func forget(_ program: Program) {
        unlink(recordPath(program))
    }

    func log(_ program: Program) -> LogFile { LogFile(path: "\(logs)/\(program.rawValue).log") }

    /// Keeps others from starting and stopping programs until `body` is done; waits up to 10 s for its turn.
    func locked<Result>(ambient: Ambient, _ body: () async throws -> Result) async throws -> Result {
        let descriptor = open("\(records)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandFailure.refused("\(records) cannot be written.") }
        defer { close(descriptor) }
        var tries = 100
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            tries -= 1
            guard tries > 0 else {
                throw CommandFailure.failed("Another alpha up or down is at work here: wait for it.")
            }
            try await ambient.clock.sleep(for: .milliseconds(100))
        }
        return try await body()
    }

    private func recordPath(_ program: Program) -> String { "\(records)/\(program.rawValue).json" }
}
