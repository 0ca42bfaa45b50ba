import AlphaCLI
import CoreTestKit
import Domain
import Foundation

/// A working directory of its own for one test, removed with it.
final class Workplace: Sendable {
    let directory: String
    let capture = Capture()

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "alpha-cli-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)  // what is left is in the temporary folder anyhow
    }

    /// The project's own folder, with its samples.
    static let project = URL(filePath: #filePath).pathComponents.dropLast(5).joined(separator: "/").dropFirst()

    func path(_ name: String) -> String { "\(directory)/\(name)" }

    func write(_ text: String, to name: String) throws {
        let url = URL(filePath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    func surroundings(
        environment: [String: String] = [:], input: String = "", ambient: Ambient = .manual(), programs: String = "bin"
    ) -> Surroundings {
        Surroundings(
            output: capture.output(), environment: environment, directory: directory, programs: programs,
            ambient: ambient, readInput: { Array(input.utf8) }
        )
    }

    /// Runs a command line here.
    ///
    /// - Returns: its exit code.
    func alpha(_ arguments: String..., environment: [String: String] = [:], input: String = "") async -> Int32 {
        await Alpha.run(arguments, in: surroundings(environment: environment, input: input))
    }
}
