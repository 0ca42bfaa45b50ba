public import Hummingbird

/// A page of a list that is counted through, such as what a search found, which has no older end to grow at.
public struct OffsetPage: Sendable {
    /// How many items at the most, 1 to 200.
    public let limit: Int
    /// How many come before.
    public let offset: Int

    /// Nobody reads so far, and counting there would take long.
    private static let maxOffset = 100_000

    /// - Throws: ``Problem`` 400 for a limit outside 1...200 or a cursor that we did not give.
    public init(_ request: Request) throws(Problem) {
        let page = try PageRequest(request)
        limit = page.limit
        guard let position = page.position else {
            offset = 0
            return
        }
        guard let offset = Int(position), (0...Self.maxOffset).contains(offset) else {
            throw Problem.query("cursor", "is not a cursor that this list gave; begin without one")
        }
        self.offset = offset
    }

    /// The page with as many of `found` as fit, which begin at the offset and are one more where the list goes on.
    public func page<Element, Item: Codable & Sendable>(
        of found: some Collection<Element>, _ item: (Element) -> Item
    ) -> Page<Item> {
        let next = offset + limit
        let goesOn = found.count > limit && next <= Self.maxOffset
        return Page(
            items: found.prefix(limit).map(item), nextCursor: goesOn ? PageRequest.cursor(after: String(next)) : nil)
    }
}
