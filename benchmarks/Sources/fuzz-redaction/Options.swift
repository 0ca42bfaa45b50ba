/// What the command line asks for.
struct Options: Sendable {
    static let help = """
        usage: fuzz-redaction SEED COUNT [--from INDEX] [--all] [--talk FOLDER]...

        Tries what redaction promises on COUNT inputs that are made from SEED: words and numbers that the rules know, turns
        of real talk cut and spliced, stutters, placeholders, any scalars and bytes, conversations, terms of one's own.
        The same SEED makes the same inputs.

          --from INDEX   begin at this input of the run; `fuzz-redaction SEED 1 --from INDEX` tries one again
          --all          go on after a failure, and end at the twentieth
          --talk FOLDER  talk to make inputs of (default: tests/evaluation and samples/transcripts)

        Exits 1 when a promise is broken, with the input made as small as it can be; 2 when it was called wrongly.
        """

    var seed: UInt64 = 0
    var count = 0
    var from = 0
    var findsAll = false
    var talk: [String] = []

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
            case "--talk":
                guard let folder = rest.popFirst() else { throw Wrong() }
                talk.append(folder)
            case "--all": findsAll = true
            default:
                guard let number = UInt64(argument) else { throw Wrong() }
                numbers.append(number)
            }
        }
        guard numbers.count == 2, let count = Int(exactly: numbers[1]), count < Int.max - from else { throw Wrong() }
        seed = numbers[0]
        self.count = count
        if talk.isEmpty { talk = ["tests/evaluation", "samples/transcripts"] }
    }
}
