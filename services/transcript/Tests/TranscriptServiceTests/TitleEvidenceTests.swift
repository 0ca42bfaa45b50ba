import Foundation
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct TitleEvidenceTests {
    /// What titles say of their own accord: a plainer verb, or plain words where something was taken out.
    private static let own: Set<String> = [
        "get", "prepare", "follow", "up", "on", "with", "open", "point", "figure", "figures", "item", "the", "them",
    ]

    @Test(arguments: [
        "01-daily-standup.txt", "02-merrowdale-kickoff.vtt", "03-fennimore-contract-call.txt",
        "04-sprint-planning.json",
        "07-corrigan-weekly-status.srt", "08-quarterly-retro.json",
    ])
    func everyWordOfATitleStandsInTheEvidence(name: String) async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(try Samples.bytes(name), query: "?meeting_date=2025-10-06")
            let meeting = try await service.get("/transcript/meetings/\(id)").json
            // Whoever is meant by "you" or "me" is named as the meeting names them.
            let everything = try await service.get("/transcript/meetings/\(id)/text").text
            let people = (meeting["participants"] as? [String] ?? []) + Self.names(in: everything)

            let tickets = try await service.tickets(of: id)
            #expect(!tickets.isEmpty)
            for ticket in tickets {
                let title = try #require(ticket["title"] as? String)
                let quotes = (ticket["evidence"] as? [[String: Any]] ?? []).compactMap { $0["quote"] as? String }
                let said = Self.folded((quotes + people).joined(separator: " "))
                for word in Self.folded(title).split(whereSeparator: { !$0.isLetter }).map(String.init)
                where word.count > 1 && !Self.own.contains(word) {
                    // Verbs change their endings on the way: renewed, to renew.
                    #expect(said.contains(word.prefix(max(3, word.count - 3))), "\(word) of \(title): \(quotes)")
                }
            }
        }
    }

    /// Words with a capital that stand within a sentence.
    private static func names(in text: String) -> [String] {
        text.matches(of: /[a-z,] (\p{Lu}\p{Ll}+)/).map { String($0.output.1) }
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
