import GraphQLEngine
import NotionSandbox
import Testing

@Suite struct SeedTests {
    @Test func everyPageOfTheSamplesReadsBack() async throws {
        let bench = try Bench()
        let found = try await bench.call("POST", "/search", ["filter": ["property": "object", "value": "page"]])
        for page in found.results {
            let id = page["id"]?.text ?? ""
            let markdown = try await bench.call("GET", "/pages/\(id)/markdown").json["markdown"]?.text ?? ""
            #expect(!markdown.isEmpty)
            #expect(!markdown.contains("<unknown"))
            #expect(page["url"]?.text?.hasPrefix("http://sandbox.example/sandbox/notion/p/") == true)
        }
        #expect(found.results.count == 8)
    }

    @Test func theSameFileGivesTheSameIDs() async throws {
        let path = "/blocks/\(Bench.brief)/children"
        let (first, second) = (try Bench(), try Bench())

        #expect(try await first.call("GET", path).results == second.call("GET", path).results)
    }

    @Test func theDataSourceHasAnotherIDThanItsDatabase() async throws {
        let bench = try Bench()
        let source = try await bench.source()
        let read = try await bench.call("GET", "/data_sources/\(source)")
        let wrong = try await bench.call("GET", "/data_sources/\(Bench.briefs)")

        #expect(source != Bench.briefs)
        #expect(read.json["parent"] == ["type": "database_id", "database_id": .string(Bench.briefs)])
        #expect(wrong.code == "object_not_found")
    }

    @Test(arguments: [Bench.brief.filter { $0 != "-" }, Bench.brief.uppercased()])
    func idsAreUnderstoodInEveryForm(id: String) async throws {
        #expect(try await Bench().call("GET", "/pages/\(id)").json["id"]?.text == Bench.brief)
    }
}
