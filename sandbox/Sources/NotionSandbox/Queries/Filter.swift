import FoundationEssentials
import GraphQLEngine

/// What pages a query wants.
indirect enum Filter: Sendable {
    case all([Filter])
    case any([Filter])
    case property(PropertySchema, Condition)
    /// A formula's or a rollup's single result.
    case result(PropertySchema, Condition)
    /// What a rollup shows of the related pages: `any`, `every` or `none` of them.
    case rollup(PropertySchema, String, Condition)
    case timestamp(PropertyType, Condition)

    func matches(_ values: PropertyValues, now: Date) -> Bool {
        switch self {
        case .all(let filters): return filters.allSatisfy { $0.matches(values, now: now) }
        case .any(let filters): return filters.contains { $0.matches(values, now: now) }
        case .property(let property, let condition):
            return condition.matches(values.value(of: property), property.type, now: now)
        case .result(let property, let condition):
            let computed = values.value(of: property)
            let result = computed["type"]?.text.flatMap { computed[$0] } ?? nil
            return condition.matches(result, result["start"] != nil ? .date : .url, now: now)
        case .rollup(let property, let quantifier, let condition):
            let results = (values.value(of: property)["array"]?.items ?? []).map { item -> Bool in
                guard let type = item["type"]?.text.flatMap(PropertyType.init) else { return false }
                return condition.matches(item[type.rawValue] ?? nil, type, now: now)
            }
            return quantifier == "any" ? results.contains(true) : results.allSatisfy { $0 == (quantifier == "every") }
        case .timestamp(let type, let condition):
            let authorship = values.page.authorship
            let date = type == .createdTime ? authorship.createdAt : authorship.editedAt
            return condition.matches(.string(NotionTime.text(date)), type, now: now)
        }
    }
}
