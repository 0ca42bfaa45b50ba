import Foundation

/// The texts that are measured.
struct Inputs {
    struct Input {
        let name: String
        let text: String
        /// Made to be slow, rather than cut from running talk.
        let isMade: Bool
    }

    private static let megabyte = 1_000_000

    let all: [Input]
    let talk: String

    /// - Parameter talk: running talk, which is repeated until it is long enough.
    init(talk: String) {
        self.talk = talk
        let sizes = [
            ("1 KB", 1000), ("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000),
        ]
        let made = [
            ("digits", "7"), ("dollar signs", "$"), ("twelve ", "twelve "), ("one word", "x"), ("price ", "price "),
            ("spend a ", "spend a "), ("and a half ", "and a half "), ("[REDACTED", "[REDACTED"), ("uh ", "uh "),
        ]
        // Small talk begins where money is talked about, so that it has something to take out.
        let start = talk.range(of: "price")?.lowerBound ?? talk.startIndex
        all =
            sizes.map { Input(name: $0.0, text: Self.repeated(String(talk[start...]), $0.1), isMade: false) }
            + made.map { Input(name: "1 MB of “\($0.0)”", text: Self.repeated($0.1, Self.megabyte), isMade: true) }
    }

    /// A text repeated to a count of bytes, cut at a scalar.
    private static func repeated(_ text: String, _ count: Int) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + text.utf8.count)
        while bytes.count < count { bytes += text.utf8 }
        bytes.removeLast(bytes.count - count)
        while let last = bytes.last, last >= 0x80 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Running talk to measure with.
enum Talk {
    private struct Turn: Decodable {
        let text: String
    }

    /// The text of files; of labelled turns, what was said in them.
    static func read(_ paths: [String]) throws -> String {
        try paths.map { path in
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            guard path.hasSuffix(".jsonl") else { return String(decoding: data, as: UTF8.self) }
            let turns = try data.split(separator: UInt8(ascii: "\n")).map {
                try JSONDecoder().decode(Turn.self, from: Data($0)).text
            }
            return turns.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Where no file is given: a meeting's talk, with a span about every hundred words.
    static let builtIn = """
        So what is the price of the new one? I think it was around twelve fifty, but let me look at the notes from last week.
        Okay, and while you are looking, the screens for the second release are done; the team tested them on Tuesday.
        We found two problems, both in the list that shows the open orders, and neither is hard to mend.
        Then there is the map, which loads slowly when there are more than four hundred stores in it.
        Marcus will measure where the time goes before anybody changes anything, and tells us on Friday.
        Right, and somebody has to write to the people in Lyon about the holidays, since their office is closed for a week.
        I can do that, no problem, I have to talk to them about the training in any case.
        Good, then the last thing is the budget for the second half of the year, which we have to settle by the tenth.

        """
}
