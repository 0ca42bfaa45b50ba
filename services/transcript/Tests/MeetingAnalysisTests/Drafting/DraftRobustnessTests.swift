import MeetingAnalysis
import Testing

@Suite(.timeLimit(.minutes(2)))
struct DraftRobustnessTests {
    /// SplitMix64, so that a failure can be had again.
    private struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let pieces = [
        "fix", "login", ",", ".", ";", ":", "\n", "- ", "1) ", "(", ")", "[", "]", "due", "Friday", "by", "assign",
        "to",
        "Maria", "@", "@omar", "for", "Tidewater", "urgent", "3", "points", "steps", "label", "bug", "#bug", "project",
        "milestone", "\"", "’", "é", "👩‍👩‍👧", "both", "create", "two", "tickets", "the", "and", "[REDACTED_AMOUNT]", "  ",
        "STU-1", "done", "move", "rename", "it", "clear", "status", "description", "in progress", "close", "me",
    ]

    @Test(arguments: 0..<20 as Range<UInt64>)
    func anyTextIsReadAndQuotedToTheLetter(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        for _ in 0..<40 {
            let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined(separator: Bool.random(using: &random) ? " " : "")
            for draft in Typed.tickets(text) {
                #expect(!draft.title.string.isEmpty && draft.title.string.count <= 90, "\(text)")
                for quote in draft.quotes {
                    #expect(Self.letters(text).contains(Self.letters(quote.string)), "\(text)")
                }
            }
            for update in TypedUpdate.drafts(text).updates {
                let fields = update.changes.map { TypedUpdate.line($0).prefix { $0 != "=" } }
                #expect(!fields.isEmpty && Set(fields).count == fields.count, "\(text)")
            }
        }
    }

    /// Points of a list that run over several lines are quoted on one.
    private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    static let hostile = [
        "fix ", "urgent, ", "assign to ", "due Friday ", "(", "[", "- a\n", "for Tidewater ", "steps: ",
        "label bug and ",
        "create a ticket to ", "; ", "1) ", "Maria ", "e\u{301}\u{301}", "\"", "project: ", "milestone ", "3 points ",
        "and ", "STU-1 done, ", "rename it to ", "move it to ", "clear the ", "close the login ticket ",
    ].map { String(String(repeating: $0, count: 8_000).prefix(8_000)) }

    @Test(arguments: hostile)
    func hostileTextIsRead(text: String) {
        #expect(Typed.tickets(text).count <= TicketDrafter.mostTickets)
        #expect(TypedUpdate.drafts(text).updates.count <= UpdateDrafter.mostUpdates)
    }
}
