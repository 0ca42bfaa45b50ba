import Foundation
import FuzzKit

/// Tries what redaction promises on made inputs; see the README beside the manifest.
@main
struct Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.contains("--help") || arguments.contains("-h") { return print(Options.help) }
        do {
            let options = try Options(arguments)
            let material = try Material(folders: options.talk)
            let isKept = await isKept(options, material)
            exit(isKept ? 0 : 1)
        } catch is Options.Wrong {
            end(Options.help)
        } catch {
            end("fuzz-redaction: \(error)")
        }
    }

    private static func end(_ message: String) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(2)
    }

    /// Runs, prints what was found, and tells whether every promise was kept.
    private static func isKept(_ options: Options, _ material: Material) async -> Bool {
        Watch.namesCrashes()
        async let _ = Watch.endsWhatHangs()
        let started = ContinuousClock.now
        let tally = await Run(material: material, options: options).finished()
        let taken = started.duration(to: .now)
        for failure in tally.failures {
            print("Broken: \(failure.broken). Again: fuzz-redaction \(options.seed) 1 --from \(failure.index)")
            print("\(failure.input)\n\(Promises.outcome(of: failure.input))\n")
        }
        let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
        let speed = (Double(tally.bytes) / max(seconds, 1e-9) / 1e6 * 10).rounded() / 10
        print(
            "\(tally.inputs) inputs from seed \(options.seed), \(tally.bytes) bytes, \(speed) MB/s, \(tally.spans) spans,",
            tally.failures.isEmpty ? "nothing broken" : "\(tally.failures.count) broken")
        return tally.failures.isEmpty
    }
}
