/// Something that is found by its name.
public protocol NamedElement {
    var name: String { get }
}

/// Elements in the order of their definition, found by name.
public struct Named<Element: NamedElement & Sendable>: Sendable {
    private let elements: [Element]
    private let positions: [String: Int]

    /// Of two elements with one name the first is found.
    init(_ elements: [Element]) {
        self.elements = elements
        self.positions = Dictionary(
            elements.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public subscript(name: String) -> Element? { positions[name].map { elements[$0] } }

    /// The first name that occurs twice.
    var duplicate: String? { positions.count == elements.count ? nil : firstRepetition }

    private var firstRepetition: String? {
        var seen: Set<String> = []
        return elements.first { !seen.insert($0.name).inserted }?.name
    }
}

extension Named: RandomAccessCollection {
    public var startIndex: Int { elements.startIndex }
    public var endIndex: Int { elements.endIndex }
    public subscript(position: Int) -> Element { elements[position] }
}
