import Foundation
import FuzzKit
import ParserPromises

/// Tries what the readers of outside input promise; see the README beside the manifest.
@main
struct Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.contains("--help") || arguments.contains("-h") { return print(Options.help) }
        guard let options = try? Options(arguments) else {  // the help says what is wrong
            FileHandle.standardError.write(Data("\(Options.help)\n".utf8))
            exit(2)
        }
        Watch.namesCrashes()
        async let _ = Watch.endsWhatHangs()
        var isKept = true
        let chosen = Parser.all.filter { parser in
            options.only.isEmpty || options.only.contains { parser.name.hasPrefix($0) }
        }
        for parser in chosen where await !keeps(parser, options) { isKept = false }
        exit(isKept ? 0 : 1)
    }

    /// Runs, prints what was found, and tells whether every promise was kept.
    private static func keeps(_ parser: Parser, _ options: Options) async -> Bool {
        Watch.about = parser.name
        let tally = await Run(parser: parser, options: options).finished()
        let slowest = Int(tally.slowest / .microseconds(1))
        print("\(parser.name): \(tally.inputs) inputs, \(tally.read) read, slowest \(slowest) µs")
        fflush(nil)
        guard let failure = tally.failure else { return true }
        print(
            "  Broken: \(failure.broken). Again: fuzz-parsers \(options.seed) 1 --from \(failure.index) --only \"\(parser.name)\""
        )
        print("  \(String(decoding: failure.input, as: UTF8.self).debugDescription)")
        return false
    }
}
