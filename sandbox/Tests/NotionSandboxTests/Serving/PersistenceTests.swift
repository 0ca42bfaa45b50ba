import Domain
import Foundation
import GraphQLEngine
import NotionSandbox
import Synchronization
import Testing

@Suite struct PersistenceTests {
    /// A log that keeps what it is given, through JSON as a file would, and can fail.
    private final class KeptLog: NotionLog {
        private let lines = Mutex<(data: [Data], fails: Bool)>(([], false))
        private struct Full: Error {}

        func append(_ transactions: [NotionTransaction]) throws -> Bool {
            let data = try transactions.map { try JSONEncoder().encode($0) }
            return try lines.withLock { lines in
                if lines.fails { throw Full() }
                lines.data += data
                return false
            }
        }

        func replace(with transactions: [NotionTransaction]) throws {
            let data = try transactions.map { try JSONEncoder().encode($0) }
            lines.withLock { $0.data = data }
        }

        func fail() { lines.withLock { $0.fails = true } }

        func workspace() throws -> NotionWorkspace? {
            let all = try lines.withLock {
                try $0.data.map { try JSONDecoder().decode(NotionTransaction.self, from: $0) }
            }
            return NotionWorkspace(replaying: all)
        }
    }

    @Test func whatIsReplayedIsWhatWas() async throws {
        let log = KeptLog()
        let bench = try Bench(log: log)
        _ = try await bench.call(
            "PATCH", "/blocks/\(Bench.brief)/children", ["children": [paragraph("x"), paragraph("y")]])
        _ = try await bench.call("POST", "/pages", ["parent": ["page_id": .string(Bench.brief)]])
        let now = await bench.platform.workspace
        let replayed = try log.workspace()

        #expect(replayed?.pages == now.pages)
        #expect(replayed?.blocks == now.blocks)
        #expect(replayed?.dataSources == now.dataSources)
        let id = try #require(NotionID(address: Bench.brief))
        #expect(replayed?.children(of: id) == now.children(of: id))
    }

    @Test func whatCannotBeWrittenDownDidNotHappen() async throws {
        let log = KeptLog()
        let bench = try Bench(log: log)
        log.fail()
        let reply = try await bench.call("PATCH", "/pages/\(Bench.brief)", ["in_trash": true])
        let page = try await bench.call("GET", "/pages/\(Bench.brief)")

        #expect(reply.status == 500)
        #expect(page.json["in_trash"] == false)
    }

    @Test func aResetForgetsEverything() async throws {
        let bench = try Bench()
        let page = try await bench.page(["title": "New"])
        try await bench.platform.reset()
        let reply = try await bench.call("GET", "/pages/\(page)")

        #expect(reply.status == 404)
    }
}
