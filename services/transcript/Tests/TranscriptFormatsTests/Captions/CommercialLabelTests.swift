import Redaction
import Testing
import TranscriptFormats

/// Talk about money is speech wherever it stands, or it would never be filtered.
@Suite struct CommercialLabelTests {
    @Test(arguments: [
        "Budget $50,000", "Total Price Fifty Thousand Dollars", "Price Is 90k", "Margin 40%", "Our Budget",
        "Forty Thousand Dollars", "Deal Size €5",
    ])
    func wordsBeforeAColonStaySpeech(_ words: String) throws {
        let cues = ["Maria Lopez: One.", "\(words): that is what they said.", "Maria Lopez: Two."].enumerated()
        let file = cues.map { "\($0 + 1)\n00:00:0\($0).000 --> 00:00:0\($0).900\n\($1)\n" }.joined(separator: "\n")

        let transcript = try read("WEBVTT\n\n" + file)

        #expect(transcript.participants == ["Maria Lopez"])
        #expect(transcript.turns.map(\.text.unfiltered).joined().contains("\(words): that is what they said."))
    }

    @Test(arguments: ["Price Is $90,000 | 00:10", "Total Price Fifty Thousand Dollars | 00:10", "Our Budget | 00:10"])
    func wordsBeforeATimeStaySpeech(_ line: String) throws {
        let transcript = try read("Maria Lopez | 00:01\nSo.\n\(line)\nAgreed.\nOmar Haddad | 00:12\nFine.\n")

        #expect(transcript.participants == ["Maria Lopez", "Omar Haddad"])
        #expect(transcript.turns.first?.text.unfiltered.contains(line) == true)
    }

    @Test(arguments: ["Alan Price", "Penny Cash", "Bill Rate", "Johnny Cash", "Sterling Archer", "Finance Team"])
    func namesThatSoundLikeMoneyAreNames(_ name: String) throws {
        #expect(try read("\(name) | 00:01\nHello.\n").participants.map(\.unfiltered) == [name])
    }
}
