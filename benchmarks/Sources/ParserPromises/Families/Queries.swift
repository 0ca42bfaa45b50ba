import HTTPTypes
import Hummingbird
import ServiceHost
import TranscriptService

extension Parser {
    /// What stands behind the question mark of an address.
    static let queries = [
        Parser("page", texts: queryTexts, longest: 1_024) { text in
            try isRead {
                let page = try PageRequest(request(text))
                try expect((1...200).contains(page.limit), "a limit is within its bounds")
                try expect((page.position?.utf8.count ?? 0) <= 512, "a cursor is short")
            }
        },
        Parser("offset page", texts: queryTexts, longest: 1_024) { text in
            try isRead {
                let page = try OffsetPage(request(text))
                try expect((0...100_000).contains(page.offset), "an offset is within its bounds")
            }
        },
        Parser(
            "cursor, made", texts: ["42", "2025-10-17T09:00:00.000Z|8b532c15-2581-506e-8c5e-cd5c77f2e0a5"], longest: 370
        ) {
            guard $0.utf8.count <= 380 else { return false }  // a longer one makes a cursor that is refused
            let cursor = PageRequest.cursor(after: $0)
            try expect(
                cursor.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) },
                "a cursor is plain")
            try expect(
                try PageRequest(request("cursor=\(cursor)")).position == $0, "a cursor leads back to its position")
            return true
        },
        Parser("query", texts: queryTexts) { text in
            let query = request(text).query
            try expect(query.all("limit").first == query["limit"], "the first value counts")
            return query["q"] != nil
        },
        Parser("query, made", texts: queryTexts) { text in
            let encoded = SlackSamples.encoded(text)
            try expect(request("x\(encoded)=1&q=\(encoded)").query["q"] == text, "a value comes back as it was encoded")
            return true
        },
        Parser(
            "search",
            texts: ["What did Ada say about the importer?", "\"fix\" OR x* NEAR(a b) ^c -d e:f", "a the of", "日本語 ßx"]
        ) { text in
            guard let match = SearchQuery(text)?.match else { return false }
            let words = Array(match.utf8).split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            // Quotes come in pairs: each second part is a word, what stands between is our own.
            try expect(words.count % 2 == 1 && words.count <= 65, "every word is quoted, and there are at most 32")
            for (index, part) in words.enumerated() {
                let isOurs = index == 0 || index == words.count - 1 ? part.isEmpty : part.elementsEqual(" OR ".utf8)
                try expect(index % 2 == 1 ? !part.isEmpty : isOurs, "nothing of the question is an operator")
            }
            return true
        },
    ]

    private static func isRead(_ read: () throws -> Void) throws -> Bool {
        do {
            try read()
            return true
        } catch let problem as Problem {
            try expect(problem.status == .badRequest, "a wrong query is 400")
            return false
        }
    }

    private static func request(_ query: String) -> Request {
        Request(
            head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/x?\(query)"),
            body: RequestBody(buffer: .init()))
    }

    private static let queryTexts = [
        "limit=50&cursor=djE6NDI", "limit=201&cursor=", "cursor=djE6MjAyNS0xMC0xN1QwOTowMDowMC4wMDBafGE&limit=1",
        "q=what+did+Ada%20say%3F&meeting_ids=a,b&meeting_ids=c&limit=+7", "q&limit&=&&%=%&q=%E2%82%AC",
    ]
}
