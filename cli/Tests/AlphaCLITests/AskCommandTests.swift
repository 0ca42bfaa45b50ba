import AlphaCLI
import Foundation
import Synchronization
import Testing

struct AskCommandTests {
    private static let answer = """
        {"answer":"We move the **server**, see [TID-28](https://linear.test/TID-28) \\\\[1\\\\].\\n\\n- Ann_x sends _the report_ to [all](https://a.test)","sources":[
          {"kind":"meeting","title":"Daily stand-up","url":null,"meeting_id":"\(Canned.id)","segment":1,"start_seconds":125,
           "quote":"we move the server"},
          {"kind":"issue","title":"TID-28 Move the server","url":"https://linear.test/TID-28","meeting_id":null,
           "segment":null,"start_seconds":null,"quote":null}],
         "engine":"rules","notices":["Notion is not reachable."]}
        """

    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func theAnswerIsPrintedWithItsSourcesNumbered() async throws {
        #expect(try await ask("what", "do we move?").code == 0)

        #expect(
            place.capture.results == """
                We move the server, see TID-28 [1].

                - Ann_x sends the report to all (https://a.test)

                [1] Daily stand-up · 2:05
                    “we move the server”
                [2] TID-28 Move the server · https://linear.test/TID-28

                written by rules

                """
        )
        #expect(place.capture.notes.contains("Notion is not reachable."))
    }

    @Test func itAsksForWhomAndOfWhichMeeting() async throws {
        let asked = try await ask("what?", "--user", "Ann", "--meeting", "retro", "--json")

        let body = try JSONSerialization.jsonObject(with: Data(asked.body.utf8)) as? NSDictionary
        #expect(
            body == [
                "question": "what?", "user": "Ann", "meeting_ids": ["22222222-2222-4222-8222-222222222222"],
            ])
        #expect(place.capture.results.contains(#""engine" : "rules""#))
    }

    @Test func aRefusalIsSaid() async throws {
        try await StubServer.serve({ _ in .problem(503, "The slack service is away.") }) { url in
            #expect(await place.alpha("ask", "what?", "--gateway", url) == CommandStatus.notReachable.rawValue)
        }
        #expect(place.capture.notes.contains("The slack service is away."))
    }

    private func ask(_ arguments: String...) async throws -> (code: Int32, body: String) {
        let body = Mutex("")
        let code = Mutex<Int32>(-1)
        try await StubServer.serve({ call in
            guard call.line == "POST /slack/ask" else { return Canned.answer(call) }
            body.withLock { $0 = call.body }
            return StubServer.Answer(Self.answer)
        }) { url in
            let ended = await Alpha.run(["ask"] + arguments + ["--gateway", url], in: place.surroundings())
            code.withLock { $0 = ended }
        }
        return (code.withLock { $0 }, body.withLock { $0 })
    }
}
