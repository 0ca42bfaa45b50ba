import CoreTestKit
import Foundation
import HTTPTypes
import ServicesTestKit
import Synchronization

/// Linear over HTTP for tests: a small workspace in memory that answers this service's operations by name, refuses ids
/// that are taken, and fails as a test tells it to. It knows no GraphQL: that the documents are right is tested elsewhere.
final class LinearStandIn: Sendable {
    /// One request as it came in, or one field of a request that writes.
    struct Call: Sendable {
        let operation: String
        let variables: JSON
        var fields: [Call] = []
    }

    /// An answer instead of the usual one.
    enum Trouble: Sendable {
        case answer(status: Int, body: String, headers: HTTPFields = [:])
        /// None, so that a later call meets the next one.
        case asUsual
        /// Carries the call out, waits at the gate, and then answers as usual.
        case wait(Gate)
        case instead(ScriptedAnswer)
        /// As usual, but with nothing in one of the lists.
        case without(String)
        /// Carries the call out and then answers with this status.
        case carriedOutBut(status: Int)
        /// Carries the call out, waits at the gate, and then ends without an answer. Of a request that writes, what comes
        /// after the field is not carried out.
        case stopAfter(Gate)

        static func error(_ code: String, _ message: String, status: Int = 400, headers: HTTPFields = [:]) -> Trouble {
            let body: JSON = [
                "errors": [
                    [
                        "message": .text(message),
                        "extensions": ["code": .text(code), "userPresentableMessage": .text(message)],
                    ]
                ]
            ]
            return .answer(status: status, body: String(decoding: body.bytes, as: UTF8.self), headers: headers)
        }
    }

    private struct State {
        var world: StandInWorld
        var calls: [Call] = []
        /// By operation, `*` for every one; the last stays when `forever`.
        var troubles: [String: [(trouble: Trouble, isForEver: Bool)]] = [:]
    }

    private let state: Mutex<State>

    init(_ world: StandInWorld = .sample) {
        self.state = Mutex(State(world: world))
    }

    var calls: [Call] { state.withLock { $0.calls } }
    /// Requests, and fields of those that write, by what they do.
    func calls(_ operation: String) -> [Call] {
        calls.flatMap { [$0] + $0.fields }.filter { $0.operation == operation }
    }
    /// What was called before counts no more, of one operation or of all.
    func forgetCalls(of operation: String? = nil) {
        state.withLock { $0.calls.removeAll { operation == nil || $0.operation == operation } }
    }
    var world: StandInWorld { state.withLock { $0.world } }
    func change(_ body: @Sendable (inout StandInWorld) -> Void) { state.withLock { body(&$0.world) } }

    /// Answers the next call of `operation`, or all from now on, with `trouble`.
    func answer(_ operation: String = "*", with trouble: Trouble, forEver: Bool = false) {
        state.withLock { $0.troubles[operation, default: []].append((trouble, forEver)) }
    }

    /// Answers as usual again, one operation or all.
    func recover(_ operation: String? = nil) {
        state.withLock { $0.troubles = $0.troubles.filter { operation != nil && $0.key != operation } }
    }

    /// Runs `body` while this answers at an address.
    func run(_ body: @escaping @Sendable (_ url: String) async throws -> Void) async throws {
        try await ScriptedUpstream.use(otherwise: { self.answer(to: $0) }) { upstream in
            try await body("\(upstream.url)/graphql")
        }
    }

    private func answer(to request: ReceivedRequest) -> ScriptedAnswer {
        guard let body = try? JSON.parse(request.body) else { return .status(400, "not JSON") }  // as Linear says it
        let fields = WriteFields.read(body)
        let call = Call(
            operation: body["operationName"].text ?? "", variables: body["variables"], fields: fields.map(\.call))
        let trouble = state.withLock { state in
            state.calls.append(call)
            return Self.take(call.operation, from: &state.troubles) ?? Self.take("*", from: &state.troubles)
        }
        let carryOut = { fields.isEmpty ? self.carryOut(call) : self.carryOut(fields) }
        return answer(trouble, carryOut)
    }

    private func answer(_ trouble: Trouble?, _ carryOut: () -> ScriptedAnswer) -> ScriptedAnswer {
        switch trouble {
        case .answer(let status, let body, let headers): return .status(status, headers: headers, body)
        case .carriedOutBut(let status):
            _ = carryOut()
            return .status(status)
        case .wait(let gate): return .wait(gate, then: carryOut())
        case .stopAfter(let gate):
            _ = carryOut()
            return .wait(gate, then: .status(502))
        case .instead(let answer): return answer
        case .without(let list):
            guard case .answer(let status, let headers, let body) = carryOut(), var answer = try? JSON.parse(body)
            else { return .status(500, "there is no list to leave out") }
            answer["data"][list]["nodes"] = []
            return .answer(status: status, headers: headers, body: answer.bytes)
        case .asUsual, nil: return carryOut()
        }
    }

    private func carryOut(_ call: Call) -> ScriptedAnswer {
        .ok(String(decoding: state.withLock { $0.world.answer(call.operation, call.variables) }.bytes, as: UTF8.self))
    }

    /// One after another, and no more after the first that is refused or in trouble.
    private func carryOut(_ fields: [WriteFields.Field]) -> ScriptedAnswer {
        var data: JSON = [:]
        var gate: Gate?
        for field in fields {
            let trouble = state.withLock { Self.take(field.call.operation, from: &$0.troubles) }
            switch trouble {
            case .answer(let status, let body, let headers):
                return .status(status, headers: headers, WriteFields.blaming(field.alias, body))
            case .carriedOutBut, .stopAfter, .instead, .without:
                return answer(trouble) { self.carryOut(field.call) }
            case .wait(let waiting): gate = waiting
            case .asUsual, nil: break
            }
            var answer = state.withLock { $0.world.answer(field.call.operation, field.call.variables) }
            guard !answer.has("errors") else {
                answer["errors"] = .list([answer["errors"][0].blaming(field.alias)])
                return .ok(String(decoding: answer.bytes, as: UTF8.self))
            }
            data.set(field.alias, answer["data"][field.name])
        }
        let answer = ScriptedAnswer.ok(String(decoding: (["data": data] as JSON).bytes, as: UTF8.self))
        return gate.map { .wait($0, then: answer) } ?? answer
    }

    private static func take(
        _ operation: String, from troubles: inout [String: [(trouble: Trouble, isForEver: Bool)]]
    ) -> Trouble? {
        guard let first = troubles[operation]?.first else { return nil }
        if !first.isForEver { troubles[operation]?.removeFirst() }
        return first.trouble
    }
}
