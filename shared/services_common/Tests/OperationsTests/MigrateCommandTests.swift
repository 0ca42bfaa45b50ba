import Persistence
import Testing

@testable import Operations

@Suite struct MigrateCommandTests {
    @Test(arguments: Place.all)
    func stepsArePendingUntilTheyAreApplied(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            let before = await bench.run("migrate", "status")
            let up = await bench.run("migrate", "up")
            let after = await bench.run("migrate", "status")
            let again = await bench.run("migrate", "up")

            #expect(before.status == 0)
            #expect(before.result.contains("pending") && !before.result.contains("applied"))
            #expect(up.status == 0)
            let steps = OperatedService.sample.migrations.filter { (place == .sqlite ? $0.sqlite : $0.postgres) != nil }
            #expect(up.result == "\(steps.count) steps applied.\n")
            #expect(after.status == 0)
            #expect(!after.result.contains("pending") && after.result.contains("There are things."))
            #expect(again.result == "The schema is up to date.\n")
        }
    }

    @Test(arguments: Place.all)
    func aNewerDatabaseIsRefusedAndTheWayOutIsNamed(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            #expect(await bench.run("migrate", "up", on: .newer).status == 0)

            let status = await bench.run("migrate", "status", "--json")
            let up = await bench.run("migrate", "up")
            let list = await bench.run("jobs", "list")

            #expect(status.status == 1)
            #expect(status.result.contains(#""state" : "unknown""#))
            #expect(status.notes.contains("run that version or a later one"))
            #expect(up.status == 1)
            #expect(up.notes.contains("made by a newer version (migration things/2)"))
            #expect(list.status == 1)
        }
    }

    @Test func aStepThatWasAlteredIsShown() async throws {
        try await OperatorBench.use(.sqlite) { bench in
            #expect(await bench.run("migrate", "up").status == 0)
            try await bench.write("UPDATE schema_migrations SET checksum = 'x' WHERE component = 'things'")

            let status = await bench.run("migrate", "status")

            #expect(status.status == 1)
            #expect(status.result.contains("altered"))
        }
    }

    @Test func wrongUsageAndWrongSettingsHaveStatusesOfTheirOwn() async throws {
        try await OperatorBench.use(.sqlite) { bench in
            let usage = await bench.run("migrate", "sideways")
            let choice = await bench.run("jobs", "retry")
            let settings = await bench.run("migrate", "status", environment: ["DATABASE_URL": "mysql://x"])
            let help = await bench.run("--help")

            #expect(usage.status == 64)
            #expect(choice.status == 64)
            #expect(settings.status == 78)
            #expect(settings.notes.hasPrefix("DATABASE_URL "))
            #expect(help.status == 0)
            #expect(help.result.contains("SUBCOMMANDS"))
        }
    }

    @Test func nothingIsMadeWhereThereIsNoDatabase() async throws {
        try await OperatorBench.use(.sqlite) { bench in
            let status = await bench.run("migrate", "status")
            let list = await bench.run("jobs", "list")
            let backup = await bench.run("backup", "\(bench.folder)/backup.db")

            #expect(status.status == 0)
            #expect(list.status == 1)
            #expect(list.notes.contains("there is no file"))
            #expect(backup.status == 1)
            #expect(throws: (any Error).self) { try FileDigest(of: bench.databasePath) }
        }
    }
}
