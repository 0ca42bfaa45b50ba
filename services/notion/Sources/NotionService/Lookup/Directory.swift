internal import Domain
internal import FoundationEssentials
internal import Logging
internal import NotionAPI
internal import Persistence

/// The databases that are shared with the connection, and which properties they have.
struct Directory: Sendable, Codable {
    var sources: [NotionDataSource]
    var readAt: Date
}

/// Reads the directory, now and then anew. It is kept on disk, so that a start or an outage of Notion loses nothing.
struct DirectoryReader: Sendable {
    static let freshFor: TimeInterval = 300
    /// A workspace with more is read in part; the ones edited last come first.
    static let maxSources = 500

    let database: any Database
    let connection: ConnectionName
    let turns = Turns<Bool>()
    let outage: RecentOutage
    let ambient: Ambient
    let logger: Logger

    /// - Returns: the directory, and why Notion could not be asked where it is an old one.
    /// - Throws: ``NotionError`` when nothing is known from before, or Notion says no.
    func read(by client: NotionClient) async throws -> (directory: Directory, failure: NotionError?) {
        try await turns.take(true) { () async throws -> (directory: Directory, failure: NotionError?) in
            let stored = await load()
            if let stored, ambient.now.timeIntervalSince(stored.readAt) < Self.freshFor { return (stored, nil) }
            if let stored, let error = outage.error { return (stored, error) }
            do throws(NotionError) {
                let directory = Directory(sources: try await sources(by: client), readAt: ambient.now)
                await save(directory)
                return (directory, nil)
            } catch {
                guard error.isOutage else { throw error }
                outage.note(error)
                guard let stored else { throw error }
                return (stored, error)
            }
        }
    }

    /// Lets the next look-up read the directory anew: something in it is not so any longer.
    func forget() async {
        do {
            _ = try await database.write { [connection] database in
                try database.execute("DELETE FROM data_sources WHERE connection = ?", [.text(connection.text)])
            }
        } catch {
            logger.warning("stored databases could not be removed", metadata: ["error.type": "\(type(of: error))"])
        }
    }

    private func sources(by client: NotionClient) async throws(NotionError) -> [NotionDataSource] {
        try await client.search("", kind: .dataSources, limit: Self.maxSources).items.compactMap { result in
            guard case .dataSource(let source) = result, !source.inTrash else { return nil }
            return source
        }
    }

    private func load() async -> Directory? {
        do {
            let row = try await database.read { [connection] database in
                try database.row("SELECT body FROM data_sources WHERE connection = ?", [.text(connection.text)])
            }
            return try row.map { try JSONDecoder().decode(Directory.self, from: Data(try $0.blob("body"))) }
        } catch {
            logger.warning("stored databases could not be read", metadata: ["error.type": "\(type(of: error))"])
            return nil
        }
    }

    /// Without the copy the service works as well, so a failure is noted and no more.
    private func save(_ directory: Directory) async {
        do {
            let body = Array(try JSONEncoder().encode(directory))
            _ = try await database.write { [connection] database in
                try database.execute(
                    """
                    INSERT INTO data_sources (connection, read_at, body) VALUES (?, ?, ?)
                    ON CONFLICT (connection) DO UPDATE SET read_at = excluded.read_at, body = excluded.body
                    """, [.text(connection.text), .instant(directory.readAt), .blob(body)])
            }
        } catch {
            logger.warning("databases could not be stored", metadata: ["error.type": "\(type(of: error))"])
        }
    }
}
