import HTTPTypes
import LinearService
import Settings
import Testing

@Suite(.timeLimit(.minutes(2)))
struct EvidenceTests {
    private static func comment(_ fields: JSON) async throws -> String {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            var issue: JSON = ["title": "Told", "team": "TID"]
            for name in ["evidence", "source"] where fields.has(name) { issue.set(name, fields[name]) }
            let answer = try await service.create(issue)
            #expect(answer.status == .created, "\(answer.text)")
        }
        return linear.world.comments.first?["body"].text ?? ""
    }

    @Test func theWordsTheirSpeakerTheirTimeAndTheLinkAreShown() async throws {
        let text = try await Self.comment([
            "evidence": [
                ["quote": "We ship on Friday.", "speaker": "Inés Carranza", "start_seconds": 65.7],
                ["quote": "Yes.\nReally.", "start_seconds": 3_725], ["quote": "Fine."],
            ],
            "source": ["title": "Weekly", "date": "2025-10-06", "url": "https://meet.example/1"],
        ])

        #expect(
            text == """
                From “Weekly” of 2025-10-06: [open the meeting](<https://meet.example/1>)

                > We ship on Friday.
                > — Inés Carranza, 1:05

                > Yes.
                > Really.
                > — 1:02:05

                > Fine.
                """)
    }

    @Test(
        arguments: [
            ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"), ("[x](http://y)", "\\[x\\](http://y)"),
            ("# not a heading", "\\# not a heading"), ("- not a list", "\\- not a list"), ("1. no", "1\\. no"),
            ("<b>|~", "\\<b\\>\\|\\~"), ("> no quote", "\\> no quote"), ("a - b", "a - b"), ("  עברית 🚀", "עברית 🚀"),
            ("\\", "\\\\"), ("12) no", "12\\) no"), ("+ no", "\\+ no"),
        ])
    func nothingInAQuoteBecomesMarkdown(_ quote: String, _ shown: String) async throws {
        let text = try await Self.comment(["evidence": [["quote": .text(quote)]]])

        #expect(text == "From a meeting:\n\n> \(shown)")
    }

    @Test func aLongQuoteIsCutBetweenWordsAndTooManyAreCounted() async throws {
        let long = String(repeating: "word ", count: 1_000)
        let one = try await Self.comment(["evidence": [["quote": .text(long)]]])
        let many = try await Self.comment([
            "evidence": .list(Array(repeating: ["quote": .text(String(repeating: "*", count: 2_000))], count: 20))
        ])

        #expect(one.hasSuffix("word…") && one.count < 1_100)
        #expect(many.count <= 20_100 && many.hasSuffix("more were left out.)"))
    }

    @Test func withoutWordsAndMeetingThereIsNoComment() async throws {
        #expect(try await Self.comment(["evidence": [], "source": [:]]).isEmpty)
        #expect(try await Self.comment(["source": ["title": "Weekly"]]) == "From “Weekly”")
    }

    @Test func theModeTestWritesCommentsOnItsOwnIssues() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(.init(mode: .test), linear: linear) { service in
            _ = try await service.create(["title": "Try", "team": "TID", "evidence": [["quote": "Q"]]])

            let issue = linear.world.issue(titled: "[TEST] Try")
            #expect(linear.world.comments.first?["issueId"] == issue?["id"])
        }
    }
}
