public import Domain
internal import Foundation

/// PostgreSQL's own programs for backups, of one service's schema.
public struct PostgresTools: Sendable {
    private let connection: Secret
    private let schema: String

    /// How long one of them may take.
    private static let limit: Duration = .seconds(6 * 3_600)

    public init(_ connection: Secret, schema: String) {
        self.connection = connection
        self.schema = schema
    }

    /// Writes everything, as it stands at one moment, into a new file that only its owner may read. Others go on meanwhile.
    ///
    /// - Throws: ``DatabaseError``; then there is no file.
    public func save(to path: String) async throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw DatabaseError(.failed, "\(path) cannot be made; check that the folder is there and writable")
        }
        do {
            try await run(
                "pg_dump",
                ["--format=custom", "--schema=\"\(schema)\"", "--no-owner", "--no-privileges", "--file=\(path)"])
        } catch {
            try? FileManager.default.removeItem(atPath: path)  // the first error is the one to tell
            throw error
        }
    }

    /// Brings back what ``save(to:)`` wrote, all of it or nothing. The schema must not be there.
    public func restore(from path: String) async throws {
        // An argument that sets nothing: without one, pg_restore would print instead of connecting.
        let database = "--dbname=application_name=alpha-restore"
        try await run(
            "pg_restore",
            ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", database, path])
    }

    @concurrent
    private func run(_ program: String, _ arguments: [String]) async throws {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        let paths = folders.map { "\($0)/\(program)" }
        guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw DatabaseError(.failed, "\(program) is not installed: apt-get install postgresql-client")
        }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = environment.merging(try ConnectionString.environment(connection)) { _, ours in ours }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let complaints = Pipe()
        process.standardError = complaints
        do { try process.run() } catch {
            throw DatabaseError(.failed, "\(program) cannot be started")
        }
        let end = Task {
            try await Task.sleep(for: Self.limit)
            process.terminate()
        }
        defer { end.cancel() }
        // It ends when the program does.
        let said = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let line = said.split(whereSeparator: \.isNewline).first.map { ": \($0.prefix(300))" } ?? ""
            throw DatabaseError(.failed, "\(program) failed\(line)")
        }
    }
}
