import Domain
import Foundation
import ServiceClients

/// Searches the sample meetings as the transcript service does: any of the words, the rarer the better (BM25).
struct SampleSearch {
    private static let common: Set<String> = [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "did", "do", "does", "for", "from", "has",
        "have",
        "how", "i", "in", "is", "it", "me", "my", "of", "on", "or", "our", "that", "the", "to", "was", "we", "what",
        "when", "where", "which", "who", "why", "will", "with", "you",
    ]

    let items: [SampleArchive.Item]

    func find(_ query: String, in meetings: Set<String>, limit: Int) -> [PassageWire] {
        let asked = Set(Self.stems(query).filter { !Self.common.contains($0) })
        let turns = items.filter { meetings.isEmpty || meetings.contains($0.meeting.id.description) }
            .flatMap { item in
                item.segments.map { (item: item, segment: $0, stems: Self.stems($0.text + " " + ($0.speaker ?? ""))) }
            }
        let length = Double(turns.reduce(0) { $0 + $1.stems.count }) / Double(max(turns.count, 1))
        var frequency: [String: Double] = [:]
        for turn in turns { for stem in Set(turn.stems) { frequency[stem, default: 0] += 1 } }
        let scored = turns.map { turn in
            let score = asked.reduce(0.0) { sum, stem in
                let count = Double(turn.stems.count { $0 == stem })
                guard count > 0 else { return sum }
                let rarity = log(
                    1 + (Double(turns.count) - (frequency[stem] ?? 0) + 0.5) / ((frequency[stem] ?? 0) + 0.5))
                return sum + rarity * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * Double(turn.stems.count) / length))
            }
            return (turn: turn, score: score)
        }
        return scored.filter { $0.score > 0 }.sorted { $0.score > $1.score }.prefix(limit).map { found in
            PassageWire(found.turn.item.meeting, found.turn.segment, score: found.score)
        }.compactMap(\.self)
    }

    private static func stems(_ text: String) -> [String] {
        NameFolding.words(text).map { word in
            ["ing", "ed", "es", "s"].first { word.count > $0.count + 3 && word.hasSuffix($0) }.map {
                String(word.dropLast($0.count))
            }
                ?? word
        }
    }
}

extension PassageWire {
    init?(_ meeting: MeetingWire, _ segment: SegmentWire, score: Double) {
        let json: [String: Any?] = [
            "meetingId": meeting.id.description, "title": meeting.title,
            "meetingDate": meeting.meetingDate?.description,
            "segment": segment.index, "speaker": segment.speaker, "startSeconds": segment.startSeconds,
            "text": segment.text, "score": score,
        ]
        guard let data = try? JSONSerialization.data(withJSONObject: json.compactMapValues(\.self)),
            let passage = try? JSONDecoder().decode(PassageWire.self, from: data)
        else { return nil }
        self = passage
    }
}
