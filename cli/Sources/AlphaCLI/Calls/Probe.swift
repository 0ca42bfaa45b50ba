internal import FoundationEssentials
internal import HTTPTypes
internal import OutboundHTTP

/// Finds out whether a program can work.
package struct Probe: Sendable {
    let outbound: Outbound

    package enum Answer: Sendable, Hashable {
        case ready
        /// In a few words, why not.
        case notReady(String)
    }

    func ask(_ program: Program, at url: String) async -> Answer {
        let call = HTTPCall(.get, url, deadline: .seconds(2), isRepeatable: true)
        let answer: HTTPAnswer
        do {
            answer = try await outbound.probe(program.rawValue).send(call)
        } catch {
            return .notReady(error.reason == .notReachable ? "does not listen yet" : error.reason.rawValue)
        }
        if program.isReady(status: answer.status) { return .ready }
        return .notReady(Self.reason(answer))
    }

    private static func reason(_ answer: HTTPAnswer) -> String {
        struct Problem: Decodable { let detail: String }
        let problem = try? JSONDecoder().decode(Problem.self, from: Data(answer.body))  // else the status says it
        return problem?.detail ?? "answers \(answer.status)"
    }
}
