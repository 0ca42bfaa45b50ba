import GraphQLEngine

/// What a property's value says as text, for formulas, for sorting and for people.
enum PropertyText {
    static func text(_ value: JSON, _ type: PropertyType) -> String {
        switch type {
        case .title, .richText: RichText.plainText(value)
        case .select, .status: value["name"]?.text ?? ""
        case .multiSelect, .files: names(value)
        case .people, .relation: (value.items ?? []).compactMap { $0["id"]?.text }.joined(separator: ", ")
        case .createdBy, .lastEditedBy: value["id"]?.text ?? ""
        case .date: value["start"]?.text ?? ""
        case .checkbox: value == true ? "Yes" : "No"
        case .number: value.isNull ? "" : String(decoding: value.json(), as: UTF8.self)
        case .uniqueID:
            [value["prefix"]?.text, value["number"]?.integer.map(String.init)].compactMap(\.self).joined(separator: "-")
        case .formula, .rollup: computed(value)
        case .url, .email, .phoneNumber, .createdTime, .lastEditedTime: value.text ?? ""
        }
    }

    private static func names(_ value: JSON) -> String {
        (value.items ?? []).compactMap { $0["name"]?.text }.joined(separator: ", ")
    }

    private static func computed(_ value: JSON) -> String {
        guard let type = value["type"]?.text, let result = value[type] else { return "" }
        switch type {
        case "string": return result.text ?? ""
        case "date": return result["start"]?.text ?? ""
        case "array":
            return (result.items ?? []).compactMap { item in
                item["type"]?.text.flatMap(PropertyType.init).map { text(item[$0.rawValue] ?? nil, $0) }
            }.joined(separator: ", ")
        default: return result.isNull ? "" : String(decoding: result.json(), as: UTF8.self)
        }
    }
}
