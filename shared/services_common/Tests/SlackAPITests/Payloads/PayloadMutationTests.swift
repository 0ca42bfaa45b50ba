import FoundationEssentials
import SlackAPI
import Testing

@Suite("Bodies that nobody meant")
struct PayloadMutationTests {
    private static let samples: [[UInt8]] =
        [
            PayloadSamples.event(PayloadSamples.mention), PayloadSamples.event(PayloadSamples.directMessage),
            PayloadSamples.event(PayloadSamples.reaction), PayloadSamples.event(PayloadSamples.teamJoin),
            PayloadSamples.event(PayloadSamples.homeOpened), PayloadSamples.blockActions, PayloadSamples.submission,
            PayloadSamples.messageAction, PayloadSamples.viewClosed, PayloadSamples.command,
        ].map { Array($0.utf8) }

    @Test(.timeLimit(.minutes(1)), arguments: 1...8)
    func anyBodyIsReadOrRefused(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var read = 0
        for _ in 0..<400 {
            var body = Self.samples[random.number(below: Self.samples.count)]
            for _ in 0..<random.number(below: 6) { Self.mutate(&body, with: &random) }
            if (try? SlackEventEnvelope.received(Data(body))) != nil { read += 1 }
            if (try? SlackCommand.received(body)) != nil { read += 1 }
            if (try? SlackInteraction.received(body)) != nil { read += 1 }
            if (try? SlackInteraction.received(PayloadSamples.form(String(decoding: body, as: UTF8.self)))) != nil {
                read += 1
            }
        }

        #expect(read > 20, "seed \(seed): mutations that leave something to read are tried too")
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[", "{\"a\":", "\"", "[{\"type\":"])
    func deepNestingIsRefused(opening: String) {
        let body = String(repeating: opening, count: 100_000)

        #expect(throws: SlackPayloadError.self) { try SlackEventEnvelope.received(Data(body.utf8)) }
    }

    private static func mutate(_ body: inout [UInt8], with random: inout SeededRandom) {
        guard !body.isEmpty else { return }
        let index = random.number(below: body.count)
        switch random.number(below: 5) {
        case 0: body[index] = UInt8(random.number(below: 256))
        case 1: body.removeSubrange(index..<min(body.count, index + random.number(below: 40)))
        case 2: body.insert(contentsOf: body[index..<min(body.count, index + 30)], at: random.number(below: body.count))
        case 3: body.insert(contentsOf: [0x7b, 0x22, 0x5c, 0x25, 0xff].shuffled(using: &random), at: index)
        default: body.removeLast(random.number(below: body.count / 4 + 1))
        }
    }
}
