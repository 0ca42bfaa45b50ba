/// What is known of one candidate, as numbers in a fixed order.
struct FeatureVector {
    /// How the answer may depend on a feature while all others stay.
    enum Direction: Int {
        case falls = -1
        case free = 0
        case rises = 1
    }

    private(set) var values: [Float] = []
    private(set) var directions: [Direction] = []
    private let recordsDirections: Bool

    /// - Parameter recordsDirections: only training asks for them.
    init(recordsDirections: Bool = false) {
        self.recordsDirections = recordsDirections
    }

    mutating func reset() {
        values.removeAll(keepingCapacity: true)
        values.reserveCapacity(512)
        directions.removeAll(keepingCapacity: true)
    }

    mutating func add(_ value: Double, _ direction: Direction = .free) {
        values.append(Float(value))
        if recordsDirections { directions.append(direction) }
    }

    mutating func add(_ isTrue: Bool, _ direction: Direction = .free) {
        add(isTrue ? 1 : 0, direction)
    }
}
