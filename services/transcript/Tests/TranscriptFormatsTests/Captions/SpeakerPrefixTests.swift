import Redaction
import Testing
import TranscriptFormats

/// Which words before a colon are taken for a name.
@Suite struct SpeakerPrefixTests {
    @Test(arguments: [
        "Maria Lopez", "Speaker 2", "Meeting Room 3", "Dr. Imogen Castellane", "Imogen's iPad", "Valerie Okonkwo-Hart",
        "Ludwig van Beethoven",
        "J. R. R. Tolkien", "maria@example.com", "+1 415 555 0100", "José Ñandú", "山田 太郎", "Maria Lopez (Guest)",
    ])
    func aFullNameNeedsNoRepetition(_ name: String) throws {
        let transcript = try captions(["\(name): One.", "no name", "nor here", "nor there: x"])

        #expect(transcript.participants.map(\.unfiltered) == [name])
    }

    @Test(arguments: ["Bob", "Lopez, Maria", "An Nguyen", "Мария", "MARIA", "R2D2", "O'Neil"])
    func aShortNameHasToRecur(_ name: String) throws {
        let others = ["no name", "nor here", "nor there", "nor now"]

        #expect(try captions(["\(name): One."] + others).participants == [])
        #expect(try captions(["\(name): One."] + others + ["\(name): Two."]).participants.map(\.unfiltered) == [name])
    }

    @Test func aNameInLowerCaseHasToRecurMoreOften() throws {
        let cues = ["bob: One.", "no name", "bob: Two."]

        #expect(try captions(cues).participants == [])
        #expect(try captions(cues + ["bob: Three."]).participants == ["bob"])
    }

    @Test(arguments: [
        "Note", "Action items", "Next Steps", "Question", "https", "it starts at 10", "So", "The thing is",
        "Wait, what",
        "What do we do? Answer", "That is it. Period", "12", "Option A", "Reminder for Bob",
    ])
    func wordsBeforeAColonAreNoName(_ words: String) throws {
        let cues = ["\(words): One.", "\(words): Two.", "no name", "nor here", "nor there"]

        #expect(try captions(cues).participants == [])
    }

    @Test(arguments: ["Maria://x", "Maria:30", "Maria:x"])
    func aColonInsideAWordEndsNoName(_ text: String) throws {
        #expect(try captions([text, text, text]).participants == [])
    }

    private func captions(_ cues: [String]) throws -> ParsedTranscript {
        let numbered = cues.enumerated().map { number, text in
            "\(number + 1)\n00:00:0\(number),000 --> 00:00:0\(number),900\n\(text)\n\n"
        }
        return try read(numbered.joined())
    }
}
