package import ArgumentParser
internal import Evaluation
internal import FoundationEssentials

/// `alpha eval`
package struct EvalCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Measure the analysis, or with --redaction the filter, on files; needs no service.",
        discussion: """
            Reads DIR/transcripts/* with DIR/workspace.json. With --redaction, DIR holds .jsonl files of labelled turns.
            """
    )

    @Argument(help: "The folder.", completion: .directory)
    var directory: String

    @Option(help: "A folder with one NAME.json for each meeting to score.", completion: .directory)
    var gold: String?

    @Flag(help: "Measure the filter on labelled turns.")
    var redaction = false

    @Flag(help: #"Print {"NAME": [proposals]}, or with --redaction the scores as JSON."#)
    var json = false

    @Flag(help: "With --gold: print the scores as JSON.")
    var scores = false

    @Flag(help: "With --gold: say where the analysis and the gold differ.")
    var differences = false

    package init() {}

    package func validate() throws {
        if redaction, gold != nil { throw ValidationError("--redaction needs no --gold: leave it out.") }
        if scores || differences, gold == nil { throw ValidationError("--scores and --differences need --gold.") }
        if json, scores { throw ValidationError("Choose --json or --scores.") }
    }

    package func run(in surroundings: Surroundings) async throws {
        do {
            if redaction {
                try evaluateRedaction(in: surroundings)
            } else {
                try await evaluateMeetings(in: surroundings)
            }
        } catch let error as EvaluationError {
            throw CommandFailure.refused("\(error)")
        }
    }

    private func evaluateRedaction(in surroundings: Surroundings) throws {
        let report = try Evaluator().evaluateRedaction(directory: surroundings.resolve(directory))
        surroundings.output.result(json ? try report.json() : report.table)
    }

    private func evaluateMeetings(in surroundings: Surroundings) async throws {
        let output = surroundings.output
        let zone = try AlphaSettings(surroundings)["ALPHA_TIMEZONE"].flatMap(TimeZone.init(identifier:)) ?? .gmt
        var progress = Progress(output)
        progress.update("analysing the meetings of \(directory)")
        let report = try await Evaluator(zone: zone).evaluate(
            directory: surroundings.resolve(directory), gold: gold.map(surroundings.resolve)
        )
        progress.clear()
        if json {
            output.result(try report.ticketsJSON())
        } else if scores {
            output.result(try report.scoresJSON())
        } else {
            output.result(report.table)
        }
        let unscored = Set(report.tickets.keys).subtracting(report.meetings.map(\.name)).sorted()
        if gold != nil, !unscored.isEmpty {
            output.note("not scored, because there is no gold: \(unscored.joined(separator: ", "))")
        }
        guard differences else { return }
        for meeting in report.meetings {
            output.note("\n\(meeting.name)")
            for line in meeting.differences { output.note("  \(line)") }
        }
    }
}
