import GraphQLEngine

extension PropertyValues {
    /// Two forms are understood: `prop("Name")`, and `if(prop("Name"), "one", "other")` for a checkbox. Others are empty.
    func formula(_ property: PropertySchema) -> JSON {
        let expression = property.configuration.fields["expression"]?.text ?? ""
        let parts = expression.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 7, parts[0] == "if(prop(", parts[2].hasPrefix(")"), parts[6] == ")" {
            return ["type": "string", "string": .string(value(named: parts[1]) == true ? parts[3] : parts[5])]
        }
        guard parts.count == 3, parts[0] == "prop(", parts[2] == ")", let other = dataSource?.property(parts[1]),
            other.type != .formula
        else { return ["type": "string", "string": nil] }
        let value = value(of: other)
        return switch other.type {
        case .number: ["type": "number", "number": value]
        case .checkbox: ["type": "boolean", "boolean": value]
        case .date: ["type": "date", "date": value]
        default: ["type": "string", "string": .string(PropertyText.text(value, other.type))]
        }
    }

    /// The functions `count`, `sum`, `latest_date` and `show_original` are computed; others are unsupported, as Notion
    /// answers too for what its API cannot show.
    func rollup(_ property: PropertySchema) -> JSON {
        let configuration = property.configuration.fields
        let function = configuration["function"] ?? "show_original"
        guard let relation = configuration["relation_property_id"]?.text.flatMap({ dataSource?.property($0) }) else {
            return ["type": "unsupported", "unsupported": [:], "function": function]
        }
        let pages = related(by: relation)
        let values = pages.compactMap { page -> (PropertyType, JSON)? in
            let values = PropertyValues(workspace, page)
            guard let name = configuration["rollup_property_id"]?.text, let target = values.dataSource?.property(name),
                target.type != .rollup, target.type != .formula
            else { return nil }
            return (target.type, values.value(of: target))
        }
        switch function.text {
        case "count": return ["type": "number", "number": .int(pages.count), "function": function]
        case "sum":
            let sum = values.reduce(0) { $0 + ($1.1.number ?? 0) }
            return ["type": "number", "number": .double(sum), "function": function]
        case "latest_date":
            let latest = values.map(\.1).filter { !$0.isNull }
                .max { ($0["start"]?.text ?? "") < ($1["start"]?.text ?? "") }
            return ["type": "date", "date": latest ?? nil, "function": function]
        case "show_original":
            let array = values.map { type, value -> JSON in ["type": .string(type.rawValue), type.rawValue: value] }
            return ["type": "array", "array": .list(array), "function": function]
        default: return ["type": "unsupported", "unsupported": [:], "function": function]
        }
    }
}
