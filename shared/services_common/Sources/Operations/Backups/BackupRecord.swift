internal import FoundationEssentials
internal import Glibc
internal import Persistence
internal import WireFormat

/// What is known of a backup, kept beside it in `<file>.json`.
struct BackupRecord: Codable, Sendable, Hashable {
    enum Form: String, Codable, Sendable {
        /// A SQLite file.
        case sqlite
        /// What `pg_dump --format=custom` writes.
        case postgres
    }

    let service: String
    let database: Form
    let madeAt: Date
    /// Of the file.
    let bytes: Int
    let sha256: String
    /// The steps of its schema.
    let steps: [SchemaStep]

    static func path(of file: String) -> String { file + ".json" }

    func write(beside file: String) throws {
        let path = Self.path(of: file)
        let encoder = ContractJSON.encoder()
        encoder.outputFormatting.insert(.prettyPrinted)
        guard
            FileManager.default.createFile(
                atPath: path, contents: try encoder.encode(self) + Data("\n".utf8),
                attributes: [.posixPermissions: 0o600])
        else { throw NotDone("\(path) cannot be written.") }
    }

    /// Reads what stands beside `file`, and makes sure that the file is whole, this service's, and of the form that is asked for.
    ///
    /// - Throws: ``NotDone``.
    static func checked(_ file: String, service: String, database: Form) throws -> BackupRecord {
        guard FileManager.default.fileExists(atPath: file) else { throw NotDone("There is no file \(file).") }
        guard let data = FileManager.default.contents(atPath: path(of: file)) else {
            throw NotDone("\(path(of: file)) is missing: it belongs to the backup.")
        }
        // Why it cannot be read matters to nobody: it is not ours.
        guard let record = try? ContractJSON.decoder().decode(BackupRecord.self, from: data) else {
            throw NotDone("\(path(of: file)) does not describe a backup.")
        }
        guard record.service == service else {
            throw NotDone("\(file) is a backup of \(record.service), not of \(service).")
        }
        guard record.database == database else {
            throw NotDone(
                "\(file) is a backup of \(record.database.rawValue), and DATABASE_URL names another database.")
        }
        let digest = try FileDigest(of: file)
        guard digest.sha256 == record.sha256, digest.bytes == record.bytes else {
            throw NotDone("\(file) is not what was backed up: its SHA-256 is another one.")
        }
        return record
    }
}

extension SchemaStep {
    /// `component/number`, for messages.
    var name: String { "\(component)/\(number)" }
}
