public import FoundationEssentials

/// What a program takes from its surroundings and a test chooses: time, new ids, chance.
public struct Ambient: Sendable {
    public let clock: any WallClock
    private let newUUID: @Sendable () -> UUID
    private let randomFraction: @Sendable () -> Double

    public init(
        clock: any WallClock,
        makeUUID: @escaping @Sendable () -> UUID,
        randomFraction: @escaping @Sendable () -> Double
    ) {
        self.clock = clock
        self.newUUID = makeUUID
        self.randomFraction = randomFraction
    }

    /// The computer's clock, random ids and the system's random numbers.
    public static let system = Ambient(
        clock: SystemClock(), makeUUID: { UUID() }, randomFraction: { Double.random(in: 0..<1) }
    )

    /// The same with another clock.
    public func with(clock: any WallClock) -> Ambient {
        Ambient(clock: clock, makeUUID: newUUID, randomFraction: randomFraction)
    }

    /// The time now.
    public var now: Date { clock.now }

    /// A new id.
    public func makeID<Subject>() -> Identifier<Subject> { Identifier(newUUID()) }

    /// A new UUID that names nothing yet, for instance a lease token.
    public func makeUUID() -> UUID { newUUID() }

    /// A number in 0..<1, for the jitter of retries.
    public func fraction() -> Double { randomFraction() }
}
