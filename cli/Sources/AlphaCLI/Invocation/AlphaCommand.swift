package import ArgumentParser

/// A subcommand of `alpha`: it parses, calls, and prints to the output it is given.
package protocol AlphaCommand: AsyncParsableCommand {
    /// - Throws: ``CommandFailure`` with the exit status and what to say.
    func run(in surroundings: Surroundings) async throws
}

extension AlphaCommand {
    package func run() async throws {
        try await run(in: .process())
    }
}
