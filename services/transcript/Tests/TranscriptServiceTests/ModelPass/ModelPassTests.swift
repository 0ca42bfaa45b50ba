import CoreTestKit
import Foundation
import HTTPTypes
import Persistence
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct ModelPassTests {
    /// The rules take the first sum and know nothing of the second.
    private static let talk = Array(
        """
        Maria Lopez | 00:00
        The hosting costs forty thousand dollars a year. I can make the usual work.

        Omar Haddad | 00:09
        The usual, then. I'll send the release notes to Petra by Wednesday, the usual.

        """.utf8)

    private static func segments(_ service: RunningService, _ id: String) async throws -> [String] {
        let answer = try await service.get("/transcript/meetings/\(id)/text", headers: [.accept: "application/json"])
        let segments = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [[String: Any]]
        return (segments ?? []).map { $0["text"] as? String ?? "" }
    }

    @Test func whatTheModelQuotesIsHiddenInItsSegmentAndInAllThatIsMadeOfIt() async throws {
        let finding = #"{"segment": 1, "quote": "the usual", "label": "AMOUNT"}"#
        try await ModelStandIn.use([ModelStandIn.findings(finding)]) { server, model in
            try await RunningService.run(model: model) { service in
                let id = try await service.ingest(Self.talk)

                let meeting = try await service.get("/transcript/meetings/\(id)").json
                #expect(meeting["redaction_passes"] as? [String] == ["rules", "model"])
                #expect(meeting["redaction_notice"] is NSNull)
                let texts = try await Self.segments(service, id)
                #expect(texts[0].hasSuffix("I can make the usual work."))
                #expect(
                    texts[1] == "[REDACTED_AMOUNT], then. I'll send the release notes to Petra by Wednesday, "
                        + "[REDACTED_AMOUNT].")
                let amounts = texts.joined().ranges(of: "[REDACTED_AMOUNT]").count
                #expect((meeting["redactions"] as? [String: Int])?["AMOUNT"] == amounts)
                #expect(meeting["filtered_length"] as? Int == texts.joined().unicodeScalars.count)
                let summary = try await service.get("/transcript/meetings/\(id)/summary").text
                #expect(!summary.contains("usual, then"))
                let found = try await service.get("/transcript/search?q=usual").json["items"] as? [[String: Any]]
                #expect(found?.map { $0["segment"] as? Int } == [0])
            }
            #expect(server.requests.allSatisfy { !$0.text.contains("forty thousand") })
            #expect(server.requests.map { ModelStandIn.lines($0).map(\.segment) } == [[0, 1]])
        }
    }

    @Test(arguments: [
        #"{"segment": 1, "quote": "a secret sum", "label": "AMOUNT"}"#,
        #"{"segment": 1, "quote": "I can make", "label": "AMOUNT"}"#,
        #"{"segment": 7, "quote": "the usual", "label": "AMOUNT"}"#,
        #"{"segment": 0, "quote": "the usual", "label": "SECRET"}"#,
        #"{"segment": 0, "quote": "usua", "label": "TERM"}"#, #"{"segment": 0, "quote": "", "label": "TERM"}"#,
    ])
    func whatDoesNotStandInItsSegmentIsDropped(_ finding: String) async throws {
        try await ModelStandIn.use([ModelStandIn.findings(finding)]) { _, model in
            try await RunningService.run(model: model) { service in
                let id = try await service.ingest(Self.talk)

                let texts = try await Self.segments(service, id)
                #expect(texts.joined().ranges(of: "usual").count == 3)
                let meeting = try await service.get("/transcript/meetings/\(id)").json
                #expect(meeting["redaction_passes"] as? [String] == ["rules", "model"])
                #expect(meeting["redaction_notice"] is NSNull)
            }
        }
    }

    @Test(arguments: [
        #"{"segment": "1", "quote": "the usual", "label": "TERM"}"#,
        #"{"segment": null, "quote": "a", "label": "TERM"}"#,
        #"{"segment": 1, "label": "TERM"}"#, #"{"segment": 1.5, "quote": "a", "label": "TERM"}"#, "null",
        #""the usual""#,
    ])
    func aFindingOfAnotherFormCostsItselfOnly(_ bad: String) async throws {
        let good = #"{"segment": 0, "quote": "the usual", "label": "AMOUNT"}"#
        try await ModelStandIn.use([ModelStandIn.findings("\(bad), \(good)")]) { _, model in
            try await RunningService.run(model: model) { service in
                let id = try await service.ingest(Self.talk)

                #expect(try await Self.segments(service, id)[0].hasSuffix("I can make [REDACTED_AMOUNT] work."))
                let meeting = try await service.get("/transcript/meetings/\(id)").json
                #expect(meeting["redaction_notice"] is NSNull)
            }
        }
    }

    private static let everything = (0..<2).flatMap { segment in
        ["I can make the usual work", "the usual", "by Wednesday", "release notes to Petra", "The hosting", "a year"]
            .map {
                #"{"segment": \#(segment), "quote": "\#($0)", "label": "TERM"}"#
            }
    }

    @Test(
        arguments: [
            (.status(401, #"{"error": {"code": "invalid_api_key"}}"#), "could not be asked (its key is refused)"),
            (.status(429, #"{"error": {"code": "insufficient_quota"}}"#), "could not be asked (its quota is used up)"),
            (.status(404), "could not be asked (its server does not know it)"),
            (.hang, "could not be asked (timed out)"),
            (.trickle, "could not be asked (timed out)"), (.ok("<html>"), "(its answer could not be read)"),
            (
                ModelStandIn.completion("Sure! I hid it all."),
                "no answer that could be used (its answer could not be read)"
            ),
            (ModelStandIn.findings(#""the usual", null"#), "(its answer could not be read)"),
            (ModelStandIn.completion(#"{"findings": ["#, finish: "length"), "(its answer was cut off)"),
            (ModelStandIn.completion("", finish: "content_filter"), "(its answer was held back)"),
            (ModelStandIn.findings(everything.joined(separator: ", ")), "(it would have hidden too much)"),
        ] as [(ScriptedAnswer, String)])
    func aModelThatFailsLeavesTheRulesRedaction(_ answer: ScriptedAnswer, _ notice: String) async throws {
        try await ModelStandIn.use([answer]) { _, model in
            try await RunningService.run(model: model) { service in
                let id = try await service.ingest(Self.talk)

                let meeting = try await service.get("/transcript/meetings/\(id)").json
                #expect(meeting["status"] as? String == "ready")
                #expect(meeting["redaction_passes"] as? [String] == ["rules"])
                let told = try #require(meeting["redaction_notice"] as? String)
                #expect(told.contains(notice) && told.hasSuffix("; the rules' redaction stands."), "\(told)")
                let text = try await Self.segments(service, id).joined()
                #expect(text.contains("[REDACTED_AMOUNT]") && !text.contains("forty thousand"))
                #expect(text.ranges(of: "usual").count == 3)
            }
        }
    }

    private static func longTalk(segments: Int) -> [UInt8] {
        Array(
            (0..<segments).map { number in
                "Speaker \(number % 2 == 0 ? "One" : "Two") | 00:00\nWe looked at ticket \(number) and "
                    + "moved it on, as the whole team had asked, and zebra \(number) is next in the queue.\n"
            }.joined(separator: "\n").utf8)
    }

    @Test func aLongMeetingIsAskedAboutInPartsAndAMissingOneIsTold() async throws {
        let refusal = ModelStandIn.completion("", finish: "content_filter")
        try await ModelStandIn.use([refusal], finding: ["zebra": "TERM"]) { server, model in
            try await RunningService.run(model: model) { service in
                let id = try await service.ingest(Self.longTalk(segments: 400))

                let meeting = try await service.get("/transcript/meetings/\(id)").json
                let parts = server.requests.count
                #expect(parts > 5)
                #expect(meeting["redaction_passes"] as? [String] == ["rules", "model"])
                #expect(
                    meeting["redaction_notice"] as? String == """
                        The language model answered for \(parts - 1) of \(parts) parts (its answer was held back); \
                        in the others the rules' redaction stands.
                        """)
                let lines = server.requests.map(ModelStandIn.lines)
                #expect(lines.flatMap { $0.map(\.segment) }.sorted() == Array(0..<400))
                #expect(lines.allSatisfy { $0.reduce(0) { $0 + $1.text.utf8.count } <= 6_000 })
                let left = try await Self.segments(service, id).filter { $0.contains("zebra") }.count
                #expect(left == lines.first?.count)
            }
        }
    }

    @Test func asManyMeetingsAsAreInWorkMayAskAtOnce() async throws {
        let meetings = ProcessInfo.processInfo.activeProcessorCount + 1
        let gate = Gate()
        let held = Array(
            repeating: ScriptedAnswer.wait(gate, then: ModelStandIn.findings("")), count: 2 * meetings)
        try await ModelStandIn.use(held) { _, model in
            try await RunningService.run(model: model) { service in
                var ids: [String] = []
                for number in 0..<meetings {
                    let talk = Self.longTalk(segments: 100) + Array("\nSpeaker One | 00:00\nBye \(number).\n".utf8)
                    let answer = try await service.call(.post, "/transcript/meetings", body: talk)
                    ids.append(try #require(answer.json["id"] as? String))
                }

                try await eventually("all of them ask") { gate.arrivals == 2 * meetings }
                gate.open()

                for id in ids {
                    try await service.settle(id)
                    let meeting = try await service.get("/transcript/meetings/\(id)").json
                    #expect(meeting["redaction_notice"] is NSNull)
                }
            }
        }
    }

    @Test func aSegmentLongerThanAPartIsLookedThroughToItsEnd() async throws {
        let talk = "Ada: " + String(repeating: "we went on and on about the plan ", count: 500) + "and the zebra came."
        try await ModelStandIn.use(finding: ["zebra": "FINANCE"]) { server, model in
            try await RunningService.run(model: model) { service in
                let id = try await service.ingest(Array(talk.utf8))

                let text = try await Self.segments(service, id).joined()
                #expect(server.requests.count > 1)
                #expect(text.hasSuffix("and the [FINANCIAL_DISCUSSION] came."))
                #expect(text.ranges(of: "we went on and on about the plan ").count == 500)
            }
        }
    }

    @Test(arguments: [(ScriptedAnswer.status(401, "{}"), 2), (.hang, 2)])
    func aModelThatIsAwayIsNotAskedForEveryPart(_ answer: ScriptedAnswer, most: Int) async throws {
        try await ModelStandIn.use(Array(repeating: answer, count: 20)) { server, model in
            try await RunningService.run(model: model) { service in
                _ = try await service.ingest(Self.longTalk(segments: 400))

                #expect(server.requests.count <= most)
            }
        }
    }

    @Test(arguments: [false, true])
    func processingAgainAsksAgainAndTakesNothingBack(retainOriginal: Bool) async throws {
        let away = ScriptedAnswer.status(401, "{}")
        let finding = ModelStandIn.findings(#"{"segment": 0, "quote": "the usual", "label": "AMOUNT"}"#)
        try await ModelStandIn.use([away, finding, away]) { server, model in
            try await RunningService.run(retainOriginal: retainOriginal, model: model) { service in
                let id = try await service.ingest(Self.talk)
                func again() async throws -> [String: Any] {
                    try await service.post("/transcript/meetings/\(id)/reprocess", json: "{}")
                    try await service.settle(id)
                    return try await service.get("/transcript/meetings/\(id)").json
                }

                let second = try await again()
                let third = try await again()

                #expect(second["redaction_passes"] as? [String] == ["rules", "model"])
                #expect(second["redaction_notice"] is NSNull)
                #expect(third["redaction_passes"] as? [String] == ["rules", "model"])
                #expect(
                    third["redaction_notice"] as? String
                        == "The language model could not be asked (its key is refused); what was hidden before stays hidden."
                )
                #expect(try await Self.segments(service, id)[0].hasSuffix("I can make [REDACTED_AMOUNT] work."))
                #expect(third["redaction_count"] as? Int == second["redaction_count"] as? Int)
            }
            #expect(server.requests.count == 3)
        }
    }

    /// What makes an analysis fail: beside its summary a proposal appears that cannot be read.
    private static func spoiling(_ dialect: SQLDialect) -> [String] {
        func insertion(_ row: String, _ body: String, _ time: String) -> String {
            """
            INSERT INTO proposals (id, meeting_id, position, body, status, created_at, updated_at)
            VALUES (\(row).meeting_id, \(row).meeting_id, 0, '\(body)', 'created', \(time), \(time));
            """
        }
        switch dialect {
        case .sqlite: return ["CREATE TRIGGER spoil AFTER INSERT ON summaries BEGIN \(insertion("new", "", "''")) END"]
        case .postgres:
            let body = "BEGIN \(insertion("NEW", "{}", "now()")) RETURN NEW; END"
            return [
                "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ \(body) $$",
                "CREATE TRIGGER spoil AFTER INSERT ON summaries FOR EACH ROW EXECUTE FUNCTION spoil()",
            ]
        }
    }

    /// The first analysis comes upon a row that cannot be read, which goes with its transaction.
    @Test(arguments: [false, true])
    func anAnalysisThatIsTriedAgainDoesNotAskAgain(isAway: Bool) async throws {
        let away = ScriptedAnswer.status(401, "{}")
        try await ModelStandIn.use(isAway ? [away, away] : [], finding: ["usual": "TERM"]) { server, model in
            try await RunningService.run(retainOriginal: true, model: model) { service in
                let store = try service.store
                _ = try await store.write { connection in
                    for statement in Self.spoiling(connection.dialect) { try connection.execute(statement, []) }
                }
                let answer = try await service.call(.post, "/transcript/meetings", body: Self.talk)
                let id = try #require(answer.json["id"] as? String)
                try await eventually("one try failed") {
                    try await store.read { connection in
                        try connection.row("SELECT 1 AS one FROM jobs WHERE state = 'waiting' AND attempts > 0", [])
                            != nil
                    }
                }
                _ = try await store.write { connection in
                    let place = connection.dialect == .postgres ? " ON summaries" : ""
                    try connection.execute("DROP TRIGGER spoil\(place)", [])
                }

                #expect(try await service.settle(id) == "ready")

                #expect(server.requests.count == 1)
                let notice = try await service.get("/transcript/meetings/\(id)").json["redaction_notice"]
                #expect((notice is NSNull) == !isAway)
                try await service.post("/transcript/meetings/\(id)/reprocess", json: "{}")
                try await service.settle(id)
                #expect(server.requests.count == 2)
            }
        }
    }

    @Test func whatALaterPassHidesIsGoneFromTicketsAndTheDatabaseToo() async throws {
        let finding = ModelStandIn.findings(#"{"segment": 1, "quote": "Petra", "label": "TERM"}"#)
        try await ModelStandIn.use([ModelStandIn.findings(""), finding]) { _, model in
            try await LinearStandIn.use { linear in
                try await RunningService.run(linear: linear.url, model: model) { service in
                    let id = try await service.ingest(Self.talk)
                    #expect(try await service.create(#"{"all":true}"#, of: id, key: "one").status == .created)
                    #expect("\(try await service.tickets(of: id))".contains("Petra"))

                    try await service.post("/transcript/meetings/\(id)/reprocess", json: "{}")
                    try await service.settle(id)

                    var everything = ""
                    for part in ["", "/text", "/summary", "/tickets"] {
                        everything += try await service.get("/transcript/meetings/\(id)\(part)").text
                    }
                    everything += try await service.create(#"{"all":true}"#, of: id, key: "one").text
                    #expect(!everything.lowercased().contains("petra"))
                    #expect(everything.contains("https://linear.app/acme/issue/TID-1\""))
                    #expect(try await service.tickets(of: id).map { $0["status"] as? String } == ["created"])
                    try await eventually("no trace is left in the database") {
                        for word in ["Petra", "petra"] where try await service.location.holds(word) { return false }
                        return true
                    }
                }
            }
        }
    }

    @Test func withoutAModelTheRulesAreAllThatRan() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Self.talk)

            let list = try await service.get("/transcript/meetings").json["items"] as? [[String: Any]]
            let meeting = try #require(list?.first)
            #expect(meeting["id"] as? String == id)
            #expect(meeting["redaction_passes"] as? [String] == ["rules"])
            #expect(meeting["redaction_notice"] is NSNull)
        }
    }
}
