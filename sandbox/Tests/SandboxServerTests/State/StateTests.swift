import Foundation
import GraphQLEngine
import HTTPTypes
import HummingbirdTesting
import SandboxServer
import Settings
import Testing

@Suite struct StateTests {
    private let rename = "mutation { issueUpdate(id: \"TID-1\", input: {title: \"Renamed\"}) { success } }"
    private let title = "{ issue(id: \"TID-1\") { title } }"

    private func configuration(_ folder: String) -> SandboxConfiguration {
        .testing(state: .file(path: folder + "/deep/state.jsonl"))
    }

    @Test func changesSurviveARestart() async throws {
        try await Folder.temporary { folder in
            try await Bench(configuration(folder)).run { _ = try await $0.linear(rename) }
            let reply = try await Bench(configuration(folder)).run { try await $0.linear(title) }

            #expect(try reply.json["data"]?["issue"] == ["title": "Renamed"])
        }
    }

    @Test func aLineThatWasNotWrittenToItsEndIsForgotten() async throws {
        try await Folder.temporary { folder in
            try await Bench(configuration(folder)).run { _ = try await $0.linear(rename) }
            let file = try #require(FileHandle(forWritingAtPath: folder + "/deep/state.jsonl"))
            try file.seekToEnd()
            try file.write(contentsOf: Data(#"{"platform":"linear","change":{"sync"#.utf8))
            try file.close()
            let reply = try await Bench(configuration(folder)).run { try await $0.linear(title) }

            #expect(try reply.json["data"]?["issue"] == ["title": "Renamed"])
        }
    }

    @Test func aDamagedFileStopsTheStartWithItsLine() async throws {
        try await Folder.temporary { folder in
            let path = folder + "/state.jsonl"
            try Data("nonsense\n".utf8).write(to: URL(filePath: path))

            let error = await #expect(throws: SettingsError.self) {
                try await Bench(.testing(state: .file(path: path)))
            }
            #expect(error?.problems.first?.variable == "SANDBOX_STATE")
            #expect(error?.problems.first?.problem == "names a file whose line 1 is damaged")
        }
    }

    @Test func twoSandboxesDoNotShareAFile() async throws {
        try await Folder.temporary { folder in
            let first = try await Bench(configuration(folder))

            let error = await #expect(throws: SettingsError.self) { try await Bench(configuration(folder)) }
            #expect(error?.problems.first?.problem == "names a file that another sandbox is using")
            _ = try await first.run { try await $0.linear(title) }
        }
    }

    @Test func theFileOfAnotherPlatformIsKept() async throws {
        try await Folder.temporary { folder in
            let path = folder + "/state.jsonl"
            let other = #"{"platform":"elsewhere","change":{"x":1}}"#
            try Data((other + "\n").utf8).write(to: URL(filePath: path))
            try await Bench(.testing(state: .file(path: path))).run { _ = try await $0.linear(rename) }
            try await Bench(.testing(state: .file(path: path))).run { client in
                _ = try await client.post("/sandbox/reset")
            }

            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.split(separator: "\n").contains(Substring(other)))
        }
    }

    @Test func aResetIsForGoodAndShrinksTheFile() async throws {
        try await Folder.temporary { folder in
            let path = folder + "/deep/state.jsonl"
            try await Bench(configuration(folder)).run { client in
                let before = try Data(contentsOf: URL(filePath: path)).count
                for _ in 0..<5 { _ = try await client.linear(rename) }
                _ = try await client.post("/sandbox/faults", #"{"platform":"linear","kind":"drop"}"#)
                let reset = try await client.post("/sandbox/reset")
                let remembered = try await client.get("/sandbox/requests").json["items"]
                let after = try Data(contentsOf: URL(filePath: path)).count

                #expect(reset.status == .noContent)
                #expect(remembered == [])
                #expect(after == before)
            }
            let reply = try await Bench(configuration(folder)).run { try await $0.linear(title) }

            #expect(try reply.json["data"]?["issue"] == ["title": "SCADA historian connector"])
        }
    }
}
