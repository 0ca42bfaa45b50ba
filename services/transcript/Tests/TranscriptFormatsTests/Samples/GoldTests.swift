import Foundation
import Redaction
import Testing
import TranscriptFormats

/// Compares with what people marked in the samples; skipped on machines without the gold files.
@Suite(.enabled(if: Samples.goldDirectory != nil)) struct GoldTests {
    struct Gold: Decodable {
        struct Mark: Decodable {
            let quote: String
            let occurrence: Int
        }

        let participants: [String]
        let commercial: [Mark]
    }

    @Test(arguments: Samples.names)
    func participantsAreThoseMarked(_ name: String) throws {
        let gold = try gold(name)

        let transcript = try TranscriptReader().read(try Samples.bytes(name))

        #expect(Set(transcript.participants.map(\.unfiltered)) == Set(gold.participants))
    }

    /// Each marked quote is part of what is said, so that it can be found and taken out.
    @Test(arguments: Samples.names)
    func everyMarkedQuoteIsSpeech(_ name: String) throws {
        let gold = try gold(name)
        let bytes = try Samples.bytes(name)
        let text = String(decoding: bytes, as: UTF8.self)

        let turns = try TranscriptReader().read(bytes).turns

        var covered = [Bool](repeating: false, count: bytes.count)
        for range in turns.flatMap({ $0.sourceRanges(for: 0..<$0.text.byteCount) }) {
            for place in range { covered[place] = true }
        }
        for mark in gold.commercial {
            var place: Range<Int>?
            for _ in 0..<mark.occurrence {
                place = text.firstRange(of: mark.quote, from: (place?.lowerBound ?? -1) + 1)
            }
            let found = try #require(place, "\(mark.quote)")
            #expect(covered[found].allSatisfy { $0 }, "\(mark.quote)")
        }
    }

    private func gold(_ name: String) throws -> Gold {
        let directory = try #require(Samples.goldDirectory)
        let file = directory.appending(path: name.prefix { $0 != "." } + ".json")
        return try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
    }
}
