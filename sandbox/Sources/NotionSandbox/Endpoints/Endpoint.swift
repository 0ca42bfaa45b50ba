/// One call of the API.
struct Endpoint: Sendable {
    let method: String
    /// Parts of the path; `{}` stands for anything.
    let path: [String]
    /// Nil when any integration may call it.
    let capability: Capability?
    let versions: [APIVersion]
    /// Takes what stood in the places of `{}`.
    let answer: @Sendable (inout Exchange, [String]) throws(NotionError) -> JSON

    init(
        _ method: String, _ path: String, _ capability: Capability?, versions: [APIVersion] = APIVersion.allCases,
        answer: @escaping @Sendable (inout Exchange, [String]) throws(NotionError) -> JSON
    ) {
        self.method = method
        self.path = path.split(separator: "/").map(String.init)
        self.capability = capability
        self.versions = versions
        self.answer = answer
    }

    /// What stands in the places of `{}`; nil when the endpoint is another.
    func values(method: String, path parts: [String]) -> [String]? {
        guard method == self.method, parts.count == path.count else { return nil }
        var values: [String] = []
        for (pattern, part) in zip(path, parts) {
            if pattern == "{}" { values.append(part) } else if pattern != part { return nil }
        }
        return values
    }
}
