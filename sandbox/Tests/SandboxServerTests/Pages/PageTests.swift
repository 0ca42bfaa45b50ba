import Foundation
import GraphQLEngine
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct PageTests {
    @Test(arguments: ["/", "/sandbox"])
    func theBoardShowsWhatThereIs(path: String) async throws {
        let reply = try await Bench().run { client in
            _ = try await client.linear("query Snapshot { viewer { id } }")
            return try await client.get(path)
        }

        #expect(reply.status == .ok)
        #expect(reply.headers[.contentType] == "text/html; charset=utf-8")
        for text in [
            "Tidewater Analytics", "Corrigan Bay Turbine Alerts", "TID-52", "Snapshot", "./alpha tickets last",
        ] {
            #expect(reply.text.contains(text), "\(text)")
        }
        #expect(!reply.text.contains("<script"))
    }

    @Test func newSubIssuesBringTheirParentUp() async throws {
        let reply = try await Bench().run { client in
            _ = try await client.linear(
                "mutation { issueCreate(input: {teamId: \"992903dd-d0c0-572a-a904-86b1881d2f40\", title: \"Child\", parentId: \"TID-1\"}) { success } }"
            )
            return try await client.get("/")
        }
        let parent = try #require(reply.text.range(of: ">TID-1<"))
        let child = try #require(reply.text.range(of: ">TID-53<"))
        let other = try #require(reply.text.range(of: ">TID-52<"))

        #expect(parent.lowerBound < child.lowerBound)
        #expect(child.lowerBound < other.lowerBound)
    }

    @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=1>", "a & b's"])
    func whatCallersWriteIsEscapedEverywhere(text: String) async throws {
        let pages = try await Bench().run { client in
            let quoted = text.replacing("\"", with: "\\\"")
            _ = try await client.linear(
                """
                mutation { a: issueUpdate(id: "TID-1", input: {title: "\(quoted)", description: "\(quoted)"}) { success }
                  b: commentCreate(input: {issueId: "TID-1", body: "\(quoted)"}) { success }
                  c: attachmentCreate(input: {issueId: "TID-1", url: "https://x.example/?q=1", title: "\(quoted)"}) { success }
                  d: projectUpdate(id: "3efdfbdb-546b-5dc6-ac76-ed3b3902fab6", input: {name: "\(quoted)"}) { success } }
                """
            )
            return [
                try await client.get("/"), try await client.get("/sandbox/issues/TID-1"),
                try await client.get("/sandbox/projects/3efdfbdb546b"),
            ]
        }

        for page in pages {
            #expect(page.status == .ok)
            #expect(!page.text.contains(text))
            #expect(!page.text.contains("<script"))
            #expect(!page.text.contains("<img"))
        }
    }

    @Test func onlyAddressesOfTheWebAreLinked() async throws {
        let page = try await Bench().run { client in
            _ = try await client.linear(
                "mutation { attachmentCreate(input: {issueId: \"TID-1\", url: \"javascript:alert(1)\", title: \"t\"}) { success } }"
            )
            return try await client.get("/sandbox/issues/TID-1")
        }

        #expect(page.text.contains("javascript:alert(1)"))
        #expect(!page.text.contains("href=\"javascript"))
    }

    @Test(arguments: ["/sandbox/issues/TID-9", "/sandbox/issues/x", "/sandbox/projects/none"])
    func whatIsNotThereIsAPageWithStatus404(path: String) async throws {
        let reply = try await Bench().run { try await $0.get(path) }

        #expect(reply.status == .notFound)
        #expect(reply.text.contains("There is no such"))
    }

    @Test func theAddressOfAProjectLeadsToItsPage() async throws {
        try await Bench().run { client in
            let reply = try await client.linear("{ projects(first: 1) { nodes { name url } } }")
            let project = try reply.json["data"]?["projects"]?["nodes"]?[0]
            let path = try #require(project?["url"]?.text?.replacing("http://sandbox.example", with: ""))
            let page = try await client.get(path)

            #expect(page.text.contains(try #require(project?["name"]?.text)))
        }
    }

    @Test func pagesMayLoadNothingFromElsewhere() async throws {
        let reply = try await Bench().run { try await $0.get("/") }

        #expect(reply.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(!reply.text.contains("src=\"http"))
    }
}
