import Foundation
import Redaction

/// Prints how fast redaction is; see the README beside the manifest.
@main
struct Main {
    private static let wanted = 50.0

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let files = arguments.filter { !$0.hasPrefix("--") }
        let inputs = Inputs(talk: files.isEmpty ? Talk.builtIn : try Talk.read(Array(files)))
        var isSlow = false
        let knowing = Redactor(terms: try Terms.made(of: inputs.talk))
        print("| input | MB/s | spans | MB/s with \(Terms.count) terms |\n|---|---:|---:|---:|")
        for input in inputs.all {
            let (speed, spans) = measure(input.text, by: Redactor())
            let (speedWithTerms, _) = measure(input.text, by: knowing)
            print("| \(input.name) | \(Int(speed.rounded())) | \(spans) | \(Int(speedWithTerms.rounded())) |")
            if speed < (input.isMade ? wanted / 3 : wanted) { isSlow = true }
        }
        if arguments.contains("--check"), isSlow {
            FileHandle.standardError.write(Data("Slower than \(Int(wanted)) MB/s, or than a third of it.\n".utf8))
            exit(1)
        }
    }

    /// The best speed of several runs, in megabytes a second, and the spans found.
    private static func measure(_ text: String, by redactor: Redactor) -> (speed: Double, spans: Int) {
        let clock = ContinuousClock()
        let started = clock.now
        var best = Duration.seconds(3600)
        var spans = 0
        var runs = 0
        while runs < 3 || started.duration(to: clock.now) < .milliseconds(500) {
            let taken = clock.measure { spans = redactor.redact(text).spans.count }
            best = min(best, taken)
            runs += 1
        }
        let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
        return (Double(text.utf8.count) / seconds / 1e6, spans)
    }
}
