import Domain
import Foundation
import NotionAPI
import Testing

struct PropertyTests {
    private static func property(_ type: String, _ value: String) throws -> NotionProperty {
        let json = #", "P": {"id": "abc", "type": "\#(type)", "\#(type)": \#(value)}"#
        let page = try #require(NotionPage(NotionJSON(parsing: Sample.page(1, properties: json))))
        return try #require(page[property: "p"])
    }

    private static let user =
        #"{"object": "user", "id": "\#(Sample.id(5))", "name": "Inés Carranza", "type": "person"}"#

    @Test(
        arguments: [
            ("title", "[]", ""), ("rich_text", "[\(Sample.text("Read ")), \(Sample.text("this"))]", "Read this"),
            ("rich_text", "[]", ""), ("number", "12", "12"), ("number", "0.5", "0.5"), ("number", "null", ""),
            ("number", "-1234567890", "-1234567890"),
            ("select", #"{"id": "a", "name": "Pilot", "color": "red"}"#, "Pilot"), ("select", "null", ""),
            ("multi_select", #"[{"id": "a", "name": "Web"}, {"id": "b", "name": "Mobile"}]"#, "Web, Mobile"),
            ("multi_select", "[]", ""), ("status", #"{"id": "a", "name": "In progress"}"#, "In progress"),
            ("date", #"{"start": "2025-10-17", "end": null, "time_zone": null}"#, "2025-10-17"),
            ("date", #"{"start": "2025-10-17", "end": "2025-10-20"}"#, "2025-10-17 → 2025-10-20"),
            (
                "date", #"{"start": "2025-10-17T09:00:00.000+02:00", "end": "2025-10-17T10:30:00.000+02:00"}"#,
                "2025-10-17 09:00 +02:00 → 2025-10-17 10:30 +02:00"
            ),
            ("date", #"{"start": "2025-10-17T09:00:00Z"}"#, "2025-10-17 09:00 UTC"),
            (
                "date", #"{"start": "2025-10-17T09:00:00.000", "time_zone": "Europe/Madrid"}"#,
                "2025-10-17 09:00 Europe/Madrid"
            ),
            ("date", "null", ""), ("people", "[\(user)]", "Inés Carranza"),
            ("people", #"[{"object": "user", "id": "\#(Sample.id(6))"}]"#, Sample.id(6).description),
            ("people", #"[{"object": "group", "id": "\#(Sample.id(7))", "name": "Team"}]"#, "Team"),
            (
                "files",
                #"""
                [{"name": "brief.pdf", "type": "file", "file": {"url": "https://x.example/b", "expiry_time": "2025-10-17T09:00:00Z"}},
                 {"name": "plan", "type": "external", "external": {"url": "https://x.example/p"}}]
                """#, "brief.pdf, plan"
            ),
            ("checkbox", "true", "yes"), ("checkbox", "false", "no"),
            ("url", #""https://x.example/a""#, "https://x.example/a"), ("url", "null", ""),
            ("email", #""ines@x.example""#, "ines@x.example"), ("phone_number", #""+34 600""#, "+34 600"),
            ("formula", #"{"type": "string", "string": "late"}"#, "late"),
            ("formula", #"{"type": "string", "string": null}"#, ""),
            ("formula", #"{"type": "number", "number": 3}"#, "3"),
            ("formula", #"{"type": "boolean", "boolean": true}"#, "yes"),
            ("formula", #"{"type": "date", "date": {"start": "2025-10-17"}}"#, "2025-10-17"),
            ("formula", #"{"type": "unsupported", "unsupported": {}}"#, ""),
            ("relation", #"[{"id": "\#(Sample.id(8))"}]"#, Sample.id(8).description), ("relation", "[]", ""),
            ("rollup", #"{"type": "number", "number": 0.25, "function": "percent_checked"}"#, "25%"),
            ("rollup", #"{"type": "number", "number": 7, "function": "sum"}"#, "7"),
            ("rollup", #"{"type": "date", "date": {"start": "2025-10-17"}, "function": "latest_date"}"#, "2025-10-17"),
            (
                "rollup",
                #"""
                {"type": "array", "function": "show_original", "array": [{"type": "select", "select": {"id": "a", "name": "Web"}},
                 {"type": "number", "number": 2}, {"type": "title", "title": [\#(Sample.text("Row"))]}]}
                """#, "Web, 2, Row"
            ),
            ("rollup", #"{"type": "incomplete", "incomplete": {}, "function": "sum"}"#, ""),
            ("created_time", #""2025-10-01T09:00:00.000Z""#, "2025-10-01T09:00:00.000Z"),
            ("last_edited_time", #""2025-10-01T09:00:00.000Z""#, "2025-10-01T09:00:00.000Z"),
            ("created_by", user, "Inés Carranza"), ("last_edited_by", user, "Inés Carranza"),
            ("unique_id", #"{"prefix": "TID", "number": 12}"#, "TID-12"),
            ("unique_id", #"{"prefix": null, "number": 12}"#, "12"),
            ("unique_id", #"{"prefix": "TID", "number": null}"#, ""),
            ("verification", #"{"state": "unverified", "verified_by": null, "date": null}"#, "unverified"),
            (
                "verification", #"{"state": "verified", "verified_by": \#(user), "date": {"start": "2025-10-17"}}"#,
                "verified by Inés Carranza 2025-10-17"
            ),
            ("verification", "null", ""), ("button", "{}", ""),
            (
                "place", #"{"lat": 41.4, "lon": 2.2, "name": "Office", "address": "Main street 1"}"#,
                "Office, Main street 1"
            ),
            ("place", #"{"lat": 41.5, "lon": 2.25, "name": null}"#, "41.5, 2.25"), ("place", "null", ""),
            ("hologram", #"{"x": [1, {"y": null}]}"#, ""),
        ])
    func everyTypeHasItsWords(_ type: String, _ value: String, _ text: String) throws {
        #expect(try Self.property(type, value).text == text)
    }

    @Test func whatIsUnknownIsKept() throws {
        let property = try Self.property("hologram", #"{"x": [1, {"y": null}]}"#)

        #expect(property.type == "hologram")
        #expect(property.value == .unknown(.object(["x": .list([.number(1), .object(["y": .null])])])))
    }

    /// A value of another form than its type has does not take the page with it.
    @Test(arguments: ["created_time", "created_by"])
    func whatDoesNotFitItsTypeIsKept(_ type: String) throws {
        #expect(try Self.property(type, "17").value == .unknown(.number(17)))
    }

    @Test(
        arguments: [
            (1234567.5, "number_with_commas", "1,234,567.5"), (0.256, "percent", "25.6%"), (-1200, "euro", "-€1,200"),
            (5, "dollar", "$5"), (1000, "krona", "1,000 krona"), (999, "number_with_commas", "999"),
            (100, "new_taiwan_dollar", "100 new taiwan dollar"), (1e21, "euro", "€1e+21"),
        ])
    func numbersAreWrittenAsTheirSchemaSays(_ number: Double, _ format: String, _ text: String) {
        let property = NotionProperty(name: "P", id: "p", type: "number", value: .number(number))
        let schema = NotionPropertySchema(name: "P", id: "p", type: "number", numberFormat: format)

        #expect(property.text(schema: schema) == text)
    }

    @Test func relatedPagesAreNamedByTheirTitles() {
        let property = NotionProperty(
            name: "P", id: "p", type: "relation", value: .relation([Sample.id(1), Sample.id(2)], isComplete: true))

        #expect(property.text(schema: nil, titles: [Sample.id(1): "Kick-off"]) == "Kick-off, \(Sample.id(2))")
    }

    @Test func aDateKnowsItsDayWhereItWasWritten() throws {
        let date = NotionDate(start: "2025-10-17T00:30:00.000+02:00", end: "2025-10-18")

        #expect(date.startDay == CalendarDate("2025-10-17"))
        #expect(date.endDay == CalendarDate("2025-10-18"))
        #expect(date.startTime == Date(timeIntervalSince1970: 1_760_653_800))
        #expect(NotionDate(start: "2025-10-17").startTime == nil)
    }

    @Test func whatIsStoredReadsAsWhatWasRead() throws {
        let page = try #require(
            NotionPage(NotionJSON(parsing: Sample.page(1, properties: #", "Z": {"id": "z", "type": "odd", "odd": 1}"#)))
        )

        let stored = try JSONEncoder().encode(page)

        #expect(try JSONDecoder().decode(NotionPage.self, from: stored) == page)
    }
}
