import Domain
public import FoundationEssentials
public import MeetingAnalysis

/// Measures what the product makes of transcripts: the work of `alpha eval`.
public struct Evaluator: Sendable {
    private let analyst: any MeetingAnalyst
    private let zone: TimeZone

    /// - Parameters:
    ///   - analyst: what is measured.
    ///   - zone: in which a file's time is read when neither the transcript nor the gold has a date.
    public init(analyst: any MeetingAnalyst = RulesAnalyst(), zone: TimeZone = .gmt) {
        self.analyst = analyst
        self.zone = zone
    }

    /// Runs everything over `directory/transcripts/*`, with the workspace in `directory/workspace.json` when there is
    /// one.
    ///
    /// - Parameters:
    ///   - directory: path of the corpus.
    ///   - gold: path of a directory with one `NAME.json` for each meeting to score; nil to score nothing.
    /// - Throws: ``EvaluationError`` for files that cannot be read; `.nothingToEvaluate` when there is no transcript,
    ///   `.sameName` when two have one name, `.noGold` when `gold` has none of them.
    public func evaluate(directory: String, gold: String? = nil) async throws(EvaluationError) -> EvaluationReport {
        let paths = try CorpusFiles.list("\(directory)/transcripts")
        guard !paths.isEmpty else { throw .nothingToEvaluate(path: "\(directory)/transcripts") }
        try Self.checkNames(paths)
        let golds = try gold.map { gold throws(EvaluationError) in try Self.golds(gold, paths: paths) } ?? [:]
        let runner = MeetingRunner(analyst: analyst, workspace: try workspace(directory), zone: zone)
        var tickets: [String: [TicketRecord]] = [:]
        var meetings: [EvaluationReport.MeetingScores] = []
        for path in paths {
            let goldMeeting = golds[CorpusFiles.stem(path)]
            let meeting = try await runner.run(path, goldDate: goldMeeting?.meetingDate)
            tickets[meeting.name] = meeting.analysed.proposals.map(TicketRecord.init)
            if let goldMeeting { meetings.append(Self.scores(meeting, goldMeeting)) }
        }
        return EvaluationReport(tickets: tickets, meetings: meetings.sorted { $0.name < $1.name })
    }

    /// Scores the redactor on a directory of `.jsonl` files with labelled turns.
    ///
    /// - Throws: as ``evaluate(directory:gold:)``; `.nothingToEvaluate` when there is no such file.
    public func evaluateRedaction(directory: String) throws(EvaluationError) -> RedactionReport {
        var files: [String: RedactionScores] = [:]
        for path in try CorpusFiles.list(directory) where path.hasSuffix(".jsonl") {
            files[CorpusFiles.stem(path)] = LabelledScorer.scores(try Self.labelledTurns(path))
        }
        guard !files.isEmpty else { throw .nothingToEvaluate(path: directory) }
        return RedactionReport(files: files)
    }

    private func workspace(_ directory: String) throws(EvaluationError) -> WorkspaceView {
        let path = "\(directory)/workspace.json"
        guard FileManager.default.fileExists(atPath: path) else { return WorkspaceView() }
        return try CorpusFiles.decode(WorkspaceView.self, from: path)
    }

    private static func checkNames(_ paths: [String]) throws(EvaluationError) {
        var seen: [String: String] = [:]
        for path in paths {
            if let other = seen.updateValue(path, forKey: CorpusFiles.stem(path)) {
                throw .sameName(path: path, other: other)
            }
        }
    }

    /// The gold by the names of the meetings that have some.
    private static func golds(_ directory: String, paths: [String]) throws(EvaluationError) -> [String: GoldMeeting] {
        guard CorpusFiles.isFolder(directory) else { throw .unreadable(path: directory) }
        var golds: [String: GoldMeeting] = [:]
        for name in paths.map(CorpusFiles.stem) {
            let path = "\(directory)/\(name).json"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            golds[name] = try CorpusFiles.decode(GoldMeeting.self, from: path)
        }
        guard !golds.isEmpty else { throw .noGold(path: directory) }
        return golds
    }

    private static func scores(_ meeting: EvaluatedMeeting, _ gold: GoldMeeting) -> EvaluationReport.MeetingScores {
        let (tickets, differences) = TicketScorer.scores(meeting, gold: gold)
        return EvaluationReport.MeetingScores(
            name: meeting.name, tickets: tickets, redaction: MeetingRedactionScorer.scores(meeting, gold: gold),
            differences: differences
        )
    }

    private static func labelledTurns(_ path: String) throws(EvaluationError) -> [LabelledTurn] {
        let lines = [UInt8](try CorpusFiles.data(path)).split(separator: UInt8(ascii: "\n"))
        do {
            return try lines.map { try JSONDecoder().decode(LabelledTurn.self, from: Data($0)) }
        } catch {
            throw .malformed(path: path, reason: "a line is not a labelled turn")
        }
    }
}
