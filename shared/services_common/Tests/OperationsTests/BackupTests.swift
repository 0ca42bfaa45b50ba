import CoreTestKit
import Domain
import DurableJobs
import Foundation
import Persistence
import Testing

@testable import Operations

@Suite struct BackupTests {
    private static let names = "SELECT id AS value FROM things ORDER BY id"

    @Test(arguments: Place.all)
    func whatWasBackedUpIsThereAgain(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            let file = "\(bench.folder)/backup"
            try await bench.fill()
            try await bench.write(
                "INSERT INTO jobs (id, kind, payload, state, run_at, attempts, max_attempts, lease, leased_until, created_at, "
                    + "updated_at) VALUES (?, 'work', '', 'running', ?, 1, 1, ?, ?, ?, ?)",
                [.uuid(UUID()), .instant(bench.clock.now), .uuid(UUID())]
                    + Array(repeating: .instant(bench.clock.now), count: 3))

            let backup = await bench.run("backup", file, "--json")
            try await bench.write("DELETE FROM things")
            let refused = await bench.run("restore", file)
            let restored = await bench.run("restore", file, "--replace")

            #expect(backup.status == 0)
            #expect(try bench.mode(of: file) == 0o600)
            #expect(try bench.mode(of: file + ".json") == 0o600)
            #expect(refused.status == 1)
            #expect(refused.notes.contains("--replace"))
            #expect(restored.status == 0, "\(restored.notes)")
            #expect(restored.result.contains("wait again: 1."))
            #expect(try await bench.texts(Self.names) == ["a", "b"])
            let jobs = try await bench.texts(
                "SELECT state || ' ' || attempts AS value FROM jobs WHERE lease IS NULL")
            #expect(jobs == ["waiting 0"])
            // The file and the list beside it, and nothing half-made.
            let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder).sorted()
            #expect(left == (place == .sqlite ? ["backup", "backup.json", "data"] : ["backup", "backup.json"]))
        }
    }

    @Test(arguments: Place.all)
    func itIsConsistentWhileOthersWrite(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            try await bench.fill()
            let database = try await bench.open()
            let writer = Task {
                var number = 0
                while !Task.isCancelled {
                    number += 1
                    // Two rows or none.
                    let value = number
                    try await database.write { connection in
                        for first in ["x", "y"] {
                            try connection.execute(
                                "INSERT INTO pairs (first, second) VALUES (?, ?)", [.text(first), .integer(value)])
                        }
                    }
                }
            }
            let backup = await bench.run("backup", "\(bench.folder)/backup")
            writer.cancel()
            _ = await writer.result
            await database.close()
            let restored = await bench.run("restore", "\(bench.folder)/backup", "--replace")

            #expect(backup.status == 0)
            #expect(restored.status == 0, "\(restored.notes)")
            let torn = try await bench.texts(
                "SELECT CAST(second AS text) AS value FROM pairs GROUP BY second HAVING count(*) <> 2")
            #expect(torn == [])
        }
    }

    @Test(arguments: Place.all)
    func nothingIsReplacedWhileTheServiceRuns(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            try await bench.fill()
            #expect(await bench.run("backup", "\(bench.folder)/backup").status == 0)
            let service = try await bench.open()
            _ = try await service.write { try $0.execute("DELETE FROM things WHERE id = 'b'", []) }

            let refused = await bench.run("restore", "\(bench.folder)/backup", "--replace")
            _ = try await service.write { try $0.execute("INSERT INTO things (id) VALUES ('c')", []) }
            await service.close()

            #expect(refused.status == 1)
            #expect(refused.notes.contains("stop the service first"))
            #expect(try await bench.texts(Self.names) == ["a", "c"])
        }
    }

    @Test(arguments: Place.all)
    func whatIsNotWholeOrNewerIsRefusedAndTheOldDataStays(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            try await bench.fill()
            let (damaged, newer) = ("\(bench.folder)/damaged", "\(bench.folder)/newer")
            #expect(await bench.run("backup", damaged).status == 0)
            var bytes = try Data(contentsOf: URL(filePath: damaged))
            bytes[bytes.count / 2] ^= 0xff
            try bytes.write(to: URL(filePath: damaged))
            let refused = await bench.run("restore", damaged, "--replace")
            #expect(await bench.run("migrate", "up", on: .newer).status == 0)
            #expect(await bench.run("backup", newer).status == 0)
            let unknown = await bench.run("restore", newer, "--replace")

            #expect(refused.status == 1)
            #expect(refused.notes.contains("SHA-256"))
            #expect(unknown.status == 1)
            #expect(unknown.notes.contains("newer version (migration things/2)"))
            #expect(try await bench.texts(Self.names) == ["a", "b"])
        }
    }

    /// The list beside the file says that all is well, and the file is none that the database takes.
    @Test(arguments: Place.all)
    func aRestoreThatFailsLeavesTheOldData(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            try await bench.fill()
            let file = "\(bench.folder)/backup"
            #expect(await bench.run("backup", file).status == 0)
            let record = try BackupRecord.checked(
                file, service: bench.name, database: place == .sqlite ? .sqlite : .postgres)
            try Data("no database".utf8).write(to: URL(filePath: file))
            let digest = try FileDigest(of: file)
            try BackupRecord(
                service: record.service, database: record.database, madeAt: record.madeAt, bytes: digest.bytes,
                sha256: digest.sha256, steps: record.steps
            ).write(beside: file)

            let ending = await bench.run("restore", file, "--replace")

            #expect(ending.status == 1)
            #expect(try await bench.texts(Self.names) == ["a", "b"])
        }
    }

    /// An older backup is brought to the schema of this program.
    @Test(arguments: Place.all)
    func anOlderBackupIsMigrated(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            try await bench.fill()
            #expect(await bench.run("backup", "\(bench.folder)/backup").status == 0)

            let restored = await bench.run("restore", "\(bench.folder)/backup", "--replace", on: .newer)

            #expect(restored.status == 0, "\(restored.notes)")
            #expect(try await bench.texts("SELECT 'x' AS value FROM more") == [])
        }
    }

    @Test func anEmptyPlaceTakesABackupAndADamagedFileIsReplaced() async throws {
        try await OperatorBench.use(.sqlite) { bench in
            try await bench.fill()
            #expect(await bench.run("backup", "\(bench.folder)/backup").status == 0)
            try FileManager.default.removeItem(atPath: "\(bench.folder)/data")
            let fresh = await bench.run("restore", "\(bench.folder)/backup")
            let found = try await bench.texts(Self.names)
            try Data(
                "no database at all, and longer than a header of 100 bytes; \(String(repeating: "x", count: 100))".utf8
            )
            .write(to: URL(filePath: bench.databasePath))
            let refused = await bench.run("restore", "\(bench.folder)/backup")
            let mended = await bench.run("restore", "\(bench.folder)/backup", "--replace")

            #expect(fresh.status == 0, "\(fresh.notes)")
            #expect(found == ["a", "b"])
            #expect(refused.status == 1)
            #expect(mended.status == 0, "\(mended.notes)")
            #expect(try await bench.texts(Self.names) == ["a", "b"])
        }
    }

    /// Several services can be given one file.
    @Test func anotherServicesDataNeverGoes() async throws {
        try await OperatorBench.use(.sqlite) { bench in
            try await bench.fill()
            #expect(await bench.run("backup", "\(bench.folder)/backup").status == 0)
            try await bench.write("INSERT INTO schema_migrations VALUES ('other', 1, 'x', '2025-01-01T00:00:00.000Z')")

            let refused = await bench.run("restore", "\(bench.folder)/backup", "--replace")

            #expect(refused.status == 1)
            #expect(refused.notes.contains("another service's data"))
        }
    }

    @Test(arguments: Place.all)
    func aBackupOfAnotherServiceIsRefused(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            try await bench.fill()
            #expect(await bench.run("backup", "\(bench.folder)/backup").status == 0)
            try await OperatorBench.use(place) { other in
                let ending = await other.run("restore", "\(bench.folder)/backup")

                #expect(ending.status == 1)
                #expect(ending.notes.contains("is a backup of \(bench.name)"))
            }
        }
    }
}

extension OperatorBench {
    fileprivate func fill() async throws {
        #expect(await run("migrate", "up").status == 0)
        for id in ["a", "b"] { try await write("INSERT INTO things (id) VALUES (?)", [.text(id)]) }
    }

    fileprivate func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
