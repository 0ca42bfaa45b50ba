import Domain
import Foundation
import HTTPTypes
import NotionAPI
import ServicesTestKit

/// Invented objects of Notion.
enum Sample {
    static func id(_ number: Int) -> NotionID {
        NotionID(.derived(from: "notion", String(number)))
    }

    static func page(_ number: Int, title: String = "Kick-off", properties: String = "") -> String {
        """
        {"object": "page", "id": "\(id(number))", "created_time": "2025-10-01T09:00:00.000Z",
         "last_edited_time": "2025-10-02T10:00:00.000Z", "created_by": {"object": "user", "id": "\(id(900))"},
         "last_edited_by": {"object": "user", "id": "\(id(901))"}, "cover": null, "icon": {"type": "emoji", "emoji": "📌"},
         "parent": {"type": "data_source_id", "data_source_id": "\(id(800))", "database_id": "\(id(801))"},
         "in_trash": false, "is_locked": true, "url": "https://www.notion.so/Kick-off-\(number)", "public_url": null,
         "properties": {"Name": {"id": "title", "type": "title", "title": [\(text(title))]}\(properties)},
         "a field of tomorrow": 1}
        """
    }

    /// A piece of rich text.
    static func text(
        _ content: String, annotations: String = "", href: String? = nil
    ) -> String {
        let link = href.map { #"{"url": "\#($0)"}"# } ?? "null"
        return """
            {"type": "text", "text": {"content": "\(content)", "link": \(link)}, "annotations": {\(annotations)},
             "plain_text": "\(content)", "href": \(href.map { "\"\($0)\"" } ?? "null")}
            """
    }

    static func block(
        _ number: Int, _ type: String = "paragraph", _ value: String? = nil, hasChildren: Bool = false
    ) -> String {
        let value = value ?? #"{"rich_text": [\#(text("block \(number)"))], "color": "default"}"#
        return """
            {"object": "block", "id": "\(id(number))", "type": "\(type)", "has_children": \(hasChildren), "in_trash": false,
             "parent": {"type": "page_id", "page_id": "\(id(0))"}, "created_time": "2025-10-01T09:00:00.000Z",
             "\(type)": \(value)}
            """
    }

    static func list(_ results: [String], next: String? = nil, more: String = "") -> ScriptedAnswer {
        .ok(
            """
            {"object": "list", "results": [\(results.joined(separator: ","))], "has_more": \(next != nil),
             "next_cursor": \(next.map { "\"\($0)\"" } ?? "null")\(more)}
            """
        )
    }

    static func failure(
        _ status: Int, _ code: String, message: String = "words of Notion", data: String = "null",
        retryAfter: String? = nil
    ) -> ScriptedAnswer {
        .status(
            status, headers: retryAfter.map { [.retryAfter: $0] } ?? [:],
            """
            {"object": "error", "status": \(status), "code": "\(code)", "message": "\(message)", "request_id": "r-1",
             "additional_data": \(data)}
            """
        )
    }
}
