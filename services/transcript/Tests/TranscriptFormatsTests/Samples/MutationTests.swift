import Testing
import TranscriptFormats

@Suite struct MutationTests {
    /// xorshift64*, so that a failure can be run again.
    private struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return state &* 2_685_821_657_736_338_717
        }
    }

    /// Bytes that mean something in one format or another.
    private static let signs = Array("\n\r:|<>&;{}[]\",\\-. 0123456789\u{FEFF}é".utf8)

    @Test(arguments: Samples.names)
    func damagedSamplesAreReadOrRefusedInGoodOrder(_ name: String) throws {
        let sample = try Samples.bytes(name)
        let others = try Samples.names.map { try Samples.bytes($0) }
        var random = SeededGenerator(state: 0x9E37_79B9_7F4A_7C15 ^ UInt64(sample.count))
        let reader = TranscriptReader()

        var readable = 0

        for round in 0..<500 {
            let seed = random.state
            // A part is as telling as the whole, and quicker; but JSON cut short is no JSON.
            let length = round % 4 == 0 ? sample.count : Int.random(in: 0...4000, using: &random)
            var bytes = Array(sample.prefix(length))
            damage(&bytes, times: round % 2 == 0 ? 1 : 6, others: others, using: &random)
            if round % 4 == 1 { bytes = Self.webhookBody(bytes) }
            do {
                let faults = try reader.read(bytes).faults(against: bytes)
                readable += 1
                #expect(faults.isEmpty, "\(name), round \(round), seed \(seed)")
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
        #expect(readable > 25)
    }

    /// The body whose transcript is `text`.
    private static func webhookBody(_ text: [UInt8]) -> [UInt8] {
        var body = Array(#"{"transcript":""#.utf8)
        for byte in text {
            switch byte {
            case 0x0A: body += Array(#"\n"#.utf8)
            case 0x22, 0x5C: body += [0x5C, byte]
            case 0..<0x20: body += Array(#"\u0020"#.utf8)
            default: body.append(byte)
            }
        }
        return body + Array(#""}"#.utf8)
    }

    private func damage(_ bytes: inout [UInt8], times: Int, others: [[UInt8]], using random: inout SeededGenerator) {
        for _ in 0..<times where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = Self.signs.randomElement(using: &random) ?? 0x0A
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            case 4: bytes.insert(Self.signs.randomElement(using: &random) ?? 0x0A, at: place)
            default:
                let other = others.randomElement(using: &random) ?? []
                let start = Int.random(in: 0..<other.count, using: &random)
                bytes.insert(contentsOf: other[start...].prefix(200), at: place)
            }
        }
    }
}
