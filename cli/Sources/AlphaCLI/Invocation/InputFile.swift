internal import FoundationEssentials

/// A file named on the command line; `-` is standard input.
struct InputFile: Sendable, Hashable {
    let argument: String

    var isStandardInput: Bool { argument == "-" }
    /// What to call it in messages.
    var label: String { isStandardInput ? "standard input" : argument }
    /// Its name without folders, nil for standard input.
    var name: String? { isStandardInput ? nil : Path.name(of: argument) }

    /// - Throws: ``CommandFailure`` that says why it cannot be read.
    func read(in surroundings: Surroundings) throws -> [UInt8] {
        if isStandardInput { return try surroundings.readInput() }
        let path = surroundings.resolve(argument)
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure.refused("\(argument): there is no such file.")
        }
        guard !isFolder else { throw CommandFailure.refused("\(argument): is a folder; name the files in it.") }
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw CommandFailure.refused("\(argument): cannot be read; check its permissions.")
        }
    }
}
