import Domain
import Foundation
import NotionAPI
import Testing

struct PageTests {
    @Test func aPageIsReadWithWhatItHas() throws {
        let json =
            #", "Zone": {"id": "z", "type": "checkbox", "checkbox": true}, "Area": {"id": "a", "type": "url", "url": null}"#
        let page = try #require(NotionPage(NotionJSON(parsing: Sample.page(1, properties: json))))

        #expect(page.id == Sample.id(1))
        #expect(page.title == "Kick-off")
        #expect(page.titleName == "Name")
        #expect(page.parent == .dataSource(Sample.id(800), database: Sample.id(801)))
        #expect(page.properties.map(\.name) == ["Area", "Name", "Zone"])
        #expect(page.icon == "📌")
        #expect(page.isLocked)
        #expect(!page.inTrash)
        #expect(page.createdBy == Sample.id(900))
        #expect(page.createdTime == Date(timeIntervalSince1970: 1_759_309_200))
        #expect(page[property: "zone"]?.value == .checkbox(true))
    }

    @Test(arguments: [
        (#""in_trash": true"#, true), (#""archived": true, "in_trash": false"#, true), (#""is_archived": true"#, true),
        (#""archived": false"#, false),
    ])
    func theTrashHasSeveralNames(_ field: String, _ inTrash: Bool) throws {
        let json = Sample.page(1).replacing(#""in_trash": false"#, with: field)

        #expect(try #require(NotionPage(NotionJSON(parsing: json))).inTrash == inTrash)
    }

    @Test(arguments: [
        (#"{"type": "page_id", "page_id": "\#(Sample.id(2))"}"#, NotionParent.page(Sample.id(2))),
        (#"{"type": "database_id", "database_id": "\#(Sample.id(2))"}"#, .database(Sample.id(2))),
        (
            #"{"type": "data_source_id", "data_source_id": "\#(Sample.id(2))"}"#,
            .dataSource(Sample.id(2), database: nil)
        ),
        (#"{"type": "block_id", "block_id": "\#(Sample.id(2))"}"#, .block(Sample.id(2))),
        (#"{"type": "workspace", "workspace": true}"#, .workspace),
        (#"{"type": "moon", "moon": 1}"#, .unknown(type: "moon")),
        (#"{"type": "page_id", "page_id": "no id"}"#, .unknown(type: "page_id")), ("null", .unknown(type: "")),
    ])
    func aPageSaysWhereItStands(_ json: String, _ parent: NotionParent) throws {
        let page =
            #"{"id": "\#(Sample.id(1))", "created_time": "2025-10-01T09:00:00Z", "last_edited_time": "2025-10-01T09:00:00Z", "parent": \#(json)}"#

        #expect(try #require(NotionPage(NotionJSON(parsing: page))).parent == parent)
    }

    @Test func aPageWithoutTitleHasAnEmptyOne() throws {
        let page =
            #"{"id": "\#(Sample.id(1))", "created_time": "2025-10-01T09:00:00Z", "last_edited_time": "2025-10-01T09:00:00Z"}"#
        let read = try #require(NotionPage(NotionJSON(parsing: page)))

        #expect(read.title == "")
        #expect(read.titleName == "title")
    }

    @Test(arguments: ["{}", "null", "[]", #"{"id": "x"}"#, #"{"object": "page", "id": "\#(Sample.id(1))"}"#])
    func whatIsNoWholePageIsNone(_ json: String) throws {
        #expect(try NotionPage(NotionJSON(parsing: json)) == nil)
    }

    @Test func aDataSourceKnowsItsProperties() throws {
        let json = """
            {"object": "data_source", "id": "\(Sample.id(1))", "title": [\(Sample.text("Projects"))], "description": [],
             "parent": {"type": "database_id", "database_id": "\(Sample.id(2))"},
             "database_parent": {"type": "page_id", "page_id": "\(Sample.id(3))"}, "archived": true,
             "properties": {
              "Task": {"id": "title", "type": "title", "title": {}},
              "Budget": {"id": "b", "type": "number", "number": {"format": "euro"}},
              "State": {"id": "s", "type": "status", "status": {"options": [{"id": "1", "name": "Done"}], "groups": []}},
              "Client": {"id": "c", "type": "relation", "relation": {"data_source_id": "\(Sample.id(4))"}}}}
            """
        let source = try #require(NotionDataSource(NotionJSON(parsing: json)))

        #expect(source.title == "Projects")
        #expect(source.titleName == "Task")
        #expect(source.parent == .database(Sample.id(2)))
        #expect(source.databaseParent == .page(Sample.id(3)))
        #expect(source.inTrash)
        #expect(source.properties.map(\.name) == ["Budget", "Client", "State", "Task"])
        #expect(source[property: "budget"]?.numberFormat == "euro")
        #expect(source[property: "state"]?.options.map(\.name) == ["Done"])
        #expect(source[property: "client"]?.relatedDataSource == Sample.id(4))
    }

    @Test func aDatabaseNamesItsDataSources() throws {
        let json = """
            {"object": "database", "id": "\(Sample.id(1))", "title": [\(Sample.text("Work"))], "is_inline": true,
             "parent": {"type": "workspace", "workspace": true}, "url": "https://www.notion.so/x",
             "data_sources": [{"id": "\(Sample.id(2))", "name": "Projects"}, {"id": "\(Sample.id(3))", "name": "People"}]}
            """
        let database = try #require(NotionDatabase(NotionJSON(parsing: json)))

        #expect(database.title == "Work")
        #expect(database.isInline)
        #expect(database.parent == .workspace)
        #expect(database.dataSources.map(\.name) == ["Projects", "People"])
    }
}
