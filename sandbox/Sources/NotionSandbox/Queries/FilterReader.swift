import GraphQLEngine

/// Reads the filter of a query.
struct FilterReader {
    let dataSource: DataSource

    /// `and` and `or` inside one another.
    private static let maximumDepth = 2
    private static let maximumFilters = 100

    /// - Throws: ``NotionError`` for an unknown property, or a condition that is not of the property's type.
    func read(_ part: Part, depth: Int = 0) throws(NotionError) -> Filter {
        for (name, make) in [("and", Filter.all), ("or", Filter.any)] where part[name].isPresent {
            guard depth < Self.maximumDepth else { throw part[name].failed("not present") }
            try part.only([name])
            var filters: [Filter] = []
            for item in try part[name].items(maximum: Self.maximumFilters) {
                filters.append(try read(item, depth: depth + 1))
            }
            return make(filters)
        }
        if part["timestamp"].isPresent {
            let types = [PropertyType.createdTime, .lastEditedTime]
            let name = try part["timestamp"].choice(types.map(\.rawValue))
            try part.only(["timestamp", name])
            return .timestamp(name == "created_time" ? .createdTime : .lastEditedTime, try Condition(part[name], .date))
        }
        _ = try part.object()
        guard part["property"].isPresent else { throw part.oneMissing(of: ["or", "and", "property", "timestamp"]) }
        return try property(part)
    }

    private func property(_ part: Part) throws(NotionError) -> Filter {
        let name = try part["property"].text()
        guard let property = dataSource.property(name) else {
            throw .validation("Could not find property with name or id: \(name)")
        }
        let given = try part.object().keys.filter { !["property", "type"].contains($0) }
        guard let type = given.first else {
            throw part.oneMissing(of: PropertyType.allCases.map(\.rawValue))
        }
        try part.only(["property", "type", type])
        // A title may be filtered as rich text and the other way round.
        let isText = [PropertyType.title, .richText].contains(property.type) && ["title", "rich_text"].contains(type)
        guard type == property.type.rawValue || isText else {
            guard PropertyType(rawValue: type) != nil else { throw part[type].failed("not present") }
            throw .validation("database property \(property.type.rawValue) does not match filter \(type)")
        }
        switch property.type {
        case .formula: return .result(property, try formula(part[type]))
        case .rollup: return try rollup(part[type], property)
        default: return .property(property, try Condition(part[type], Self.kind(of: property.type)))
        }
    }

    private func formula(_ part: Part) throws(NotionError) -> Condition {
        let kinds: [(String, Condition.Kind)] = [
            ("string", .text), ("checkbox", .checkbox), ("number", .number), ("date", .date),
        ]
        guard let (name, kind) = kinds.first(where: { part[$0.0].isPresent }) else {
            throw part.oneMissing(of: kinds.map(\.0))
        }
        return try Condition(part[name], kind)
    }

    private func rollup(_ part: Part, _ property: PropertySchema) throws(NotionError) -> Filter {
        if part["number"].isPresent { return .result(property, try Condition(part["number"], .number)) }
        if part["date"].isPresent { return .result(property, try Condition(part["date"], .date)) }
        let quantifiers = ["any", "every", "none"]
        guard let quantifier = quantifiers.first(where: { part[$0].isPresent }) else {
            throw part.oneMissing(of: quantifiers + ["number", "date"])
        }
        let inner = part[quantifier]
        guard let type = try inner.object().keys.lazy.compactMap(PropertyType.init).first else {
            throw inner.oneMissing(of: ["rich_text", "number", "checkbox", "select", "date"])
        }
        return .rollup(property, quantifier, try Condition(inner[type.rawValue], Self.kind(of: type)))
    }

    private static func kind(of type: PropertyType) -> Condition.Kind {
        switch type {
        case .title, .richText, .url, .email, .phoneNumber, .formula, .rollup: .text
        case .number, .uniqueID: .number
        case .select, .status: .option
        case .multiSelect: .options
        case .date, .createdTime, .lastEditedTime: .date
        case .people, .relation, .createdBy, .lastEditedBy: .references
        case .files: .files
        case .checkbox: .checkbox
        }
    }
}
