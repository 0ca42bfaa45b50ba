import Domain
import FoundationEssentials
import GraphQLEngine

/// The options of a select, multi-select or status.
enum PropertyOptions {
    private static let colors = [
        "blue", "green", "orange", "purple", "pink", "yellow", "brown", "red", "gray", "default",
    ]
    static let maximum = 100

    static func option(_ name: String, number: Int, in property: String) -> JSON {
        let id = UUID.derived(from: property, "option", name).uuidString.lowercased()
        return [
            "id": .string(id), "name": .string(name), "color": .string(colors[number % colors.count]),
            "description": nil,
        ]
    }

    /// As a value shows an option: without its description.
    static func shown(_ option: JSON) -> JSON {
        ["id": option["id"] ?? nil, "name": option["name"] ?? nil, "color": option["color"] ?? nil]
    }

    static func all(of property: PropertySchema) -> [JSON] { property.configuration.fields["options"]?.items ?? [] }

    static func named(_ name: String, of property: PropertySchema) -> JSON? {
        all(of: property).first { $0["name"]?.text == name }
    }
}
