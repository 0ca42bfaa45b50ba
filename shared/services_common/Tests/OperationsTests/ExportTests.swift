import CoreTestKit
import Foundation
import Persistence
import Testing

@testable import Operations

@Suite struct ExportTests {
    @Test(arguments: Place.all)
    func valuesAreWrittenByTheirTypes(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            #expect(await bench.run("migrate", "up").status == 0)
            try await bench.write(
                """
                INSERT INTO things (id, name, number, fraction, flag, bytes, time, list, document, token)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text("a"), .text("Zoë said \"no\\\n\u{1}"), .integer(-7), .real(0.25), .flag(true),
                    .blob([0, 255]),
                    .instant(bench.clock.now), .texts(["x", "y\""]), .text(#"{"k": [1, "two"]}"#), .text("hidden"),
                ])
            try await bench.write("INSERT INTO things (id) VALUES ('b')")
            try await bench.write("INSERT INTO secrets (id) VALUES ('hidden')")

            let ending = await bench.run("export", "\(bench.folder)/out.jsonl")

            let lines = try String(contentsOfFile: "\(bench.folder)/out.jsonl", encoding: .utf8).split(separator: "\n")
            let time = "2025-11-03T09:00:00.000Z"
            let start =
                #"{"table":"things","row":{"id":"a","name":"Zoë said \"no\\\n\u0001","number":-7,"fraction":0.25,"#
            let own =
                place == .sqlite
                ? #""flag":1,"bytes":"AP8=","time":"\#(time)","list":"[\"x\",\"y\\\"\"]","document":"{\"k\": [1, \"two\"]}"}}"#
                : #""flag":true,"bytes":"AP8=","time":"\#(time)","list":["x","y\""],"document":{"k": [1, "two"]},"span":null}}"#
            #expect(ending.status == 0)
            #expect(lines.first.map(String.init) == start + own)
            #expect(lines.count == 2)
            #expect(ending.result.contains("things  2"))
            #expect(ending.notes == "left out: secrets, secrets\nleft out: things.token, a secret\n")
        }
    }

    /// Several pages, by keys of one column and of two.
    @Test(arguments: Place.all)
    func everyRowIsWrittenOnce(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            #expect(await bench.run("migrate", "up").status == 0)
            try await bench.withDatabase { database in
                try await database.write { connection in
                    for number in 0..<1_001 {
                        try connection.execute("INSERT INTO things (id) VALUES (?)", [.text("\(number)")])
                        try connection.execute(
                            "INSERT INTO pairs (first, second) VALUES (?, ?)",
                            [.text("\(number / 300)"), .integer(number)])
                    }
                }
            }

            let ending = await bench.run("export", "\(bench.folder)/out.jsonl", "--json")

            let lines = try String(contentsOfFile: "\(bench.folder)/out.jsonl", encoding: .utf8).split(separator: "\n")
            #expect(ending.status == 0)
            #expect(lines.count == 2_002)
            #expect(Set(lines).count == 2_002)
            #expect(ending.result.contains(#""rows" : 1001"#))
        }
    }

    @Test func aFileThatIsThereIsNotOverwritten() async throws {
        try await OperatorBench.use(.sqlite) { bench in
            #expect(await bench.run("migrate", "up").status == 0)
            try "mine".write(toFile: "\(bench.folder)/out.jsonl", atomically: true, encoding: .utf8)

            let ending = await bench.run("export", "\(bench.folder)/out.jsonl")

            #expect(ending.status == 1)
            #expect(try String(contentsOfFile: "\(bench.folder)/out.jsonl", encoding: .utf8) == "mine")
        }
    }
}
