import CoreTestKit
import Domain
import GraphQLEngine
import LinearSandbox
import Synchronization

/// A sandbox over the sample workspace, with time that stands still.
struct Bench {
    static let key = "lin_api_test"
    static let address = "http://127.0.0.1:8090"

    let clock = ManualClock()
    let log: MemoryLog
    let platform: LinearPlatform

    init(
        limits: RateLimitSettings = RateLimitSettings(), log: MemoryLog = MemoryLog(), seed: Workspace? = nil
    ) throws {
        self.log = log
        self.platform = try LinearPlatform(
            configuration: .init(key: Secret(Self.key), publicAddress: Self.address, limits: limits),
            ambient: .manual(clock: clock), seed: seed ?? Workspace(seed: Repository.workspaceSample()),
            stored: Workspace(replaying: log.transactions), log: log
        )
    }

    func call(_ body: GraphQLValue, authorization: String? = Bench.key) async -> Reply {
        await Reply(platform.answer(LinearCall(authorization: authorization, body: body.json())))
    }

    func run(_ query: String, _ variables: GraphQLValue = [:]) async -> Reply {
        await call(["query": .string(query), "variables": variables])
    }
}

struct Reply {
    let status: Int
    let headers: [String: String]
    let body: GraphQLValue

    init(_ answer: LinearAnswer) {
        status = answer.status
        headers = Dictionary(answer.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        body = (try? GraphQLValue(json: answer.body)) ?? .null
    }

    var data: GraphQLValue { body["data"] ?? .null }
    var error: GraphQLValue? { body["errors"]?[0] }
    var message: String? { error?["message"]?.text }
    var code: String? { error?["extensions"]?["code"]?.text }
    var explanation: String? { error?["extensions"]?["userPresentableMessage"]?.text }

    /// One field of every node of a connection.
    func nodes(_ connection: String, _ field: String) -> [String] {
        data[connection]?["nodes"]?.items?.compactMap { $0[field]?.text } ?? []
    }
}

/// A log that a test can read, and break.
final class MemoryLog: WorkspaceLog {
    private let state = Mutex<State>(State())

    private struct State {
        var transactions: [WorkspaceTransaction] = []
        var isBroken = false
        var isLong = false
    }

    struct Broken: Error {}

    var transactions: [WorkspaceTransaction] { state.withLock { $0.transactions } }

    /// Whether everything that is appended fails.
    var isBroken: Bool {
        get { state.withLock { $0.isBroken } }
        set { state.withLock { $0.isBroken = newValue } }
    }

    /// Whether it asks to be replaced.
    var isLong: Bool {
        get { state.withLock { $0.isLong } }
        set { state.withLock { $0.isLong = newValue } }
    }

    func append(_ transactions: [WorkspaceTransaction]) throws -> Bool {
        try state.withLock {
            if $0.isBroken { throw Broken() }
            $0.transactions += transactions
            return $0.isLong
        }
    }

    func replace(with transactions: [WorkspaceTransaction]) throws {
        state.withLock { $0.transactions = transactions }
    }
}

/// Ids of the sample workspace.
enum Sample {
    static let delivery: GraphQLValue = "992903dd-d0c0-572a-a904-86b1881d2f40"
    static let operations: GraphQLValue = "51050d8b-88d4-5629-946b-9c5c4aff78ea"
    static let todo: GraphQLValue = "f89219eb-1646-5065-9548-72c08bc59a2b"
    static let inProgress: GraphQLValue = "763a3863-8851-5580-960f-2fd29285cfc9"
    static let done: GraphQLValue = "48ccd470-df8e-5cc3-b312-26b68ca7cc44"
    static let operationsTodo: GraphQLValue = "6b0d3252-e2a9-5354-944f-eeecc78d5505"
    static let quillhaven: GraphQLValue = "79c00fe3-f4aa-5178-9d92-0e85912c86c0"
    static let merrowdale: GraphQLValue = "bfa61e46-bfaf-53b9-87a0-d13dfa48a07e"
    static let pilot: GraphQLValue = "23720cee-c68f-5ae0-948d-78268e8e60dc"
    static let margo: GraphQLValue = "69525674-83e1-5c40-9c0f-ca2e88a7474b"
    static let bug: GraphQLValue = "0395c196-0190-5554-aad4-76296640020a"
    static let docs: GraphQLValue = "0d68f8ae-dce0-5e3c-8b67-4e73c87942c5"
    static let nobody: GraphQLValue = "11111111-2222-4333-8444-555555555555"
}
