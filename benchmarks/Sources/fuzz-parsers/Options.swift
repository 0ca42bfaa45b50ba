/// What the command line asks for.
struct Options: Sendable {
    static let help = """
        usage: fuzz-parsers SEED COUNT [--from INDEX] [--only NAME]...

        Tries what every reader of outside input promises on COUNT inputs each, made from SEED of real ones: it ends soon, throws
        only its own errors, keeps its limits, and reads again what it wrote. The same SEED makes the same inputs.

          --from INDEX  begin at this input of each parser; `fuzz-parsers SEED 1 --from INDEX --only NAME` tries one again
          --only NAME   only parsers whose names begin so

        Exits 1 when a promise is broken, with the input as Swift has it; 2 when it was called wrongly.
        """

    var seed: UInt64 = 0
    var count = 0
    var from = 0
    var only: [String] = []

    struct Wrong: Error {}

    /// - Throws: ``Wrong`` for what the help does not tell of.
    init(_ arguments: [String]) throws {
        var numbers: [UInt64] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--from":
                guard let index = rest.popFirst().flatMap({ Int($0) }), index >= 0 else { throw Wrong() }
                from = index
            case "--only":
                guard let name = rest.popFirst() else { throw Wrong() }
                only.append(name)
            default:
                guard let number = UInt64(argument) else { throw Wrong() }
                numbers.append(number)
            }
        }
        guard numbers.count == 2, let count = Int(exactly: numbers[1]), count < Int.max - from else { throw Wrong() }
        seed = numbers[0]
        self.count = count
    }
}
