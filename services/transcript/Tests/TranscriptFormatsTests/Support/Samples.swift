import Foundation

/// The sample meetings of this repository.
enum Samples {
    static let names = [
        "01-daily-standup.txt", "02-merrowdale-kickoff.vtt", "03-fennimore-contract-call.txt",
        "04-sprint-planning.json",
        "05-quillhaven-incident-review.vtt", "06-saltmarsh-requirements-workshop.txt", "07-corrigan-weekly-status.srt",
        "08-quarterly-retro.json",
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: "samples/transcripts/\(name)")))
    }

    /// Where the gold files of the samples are, on machines that have them.
    static var goldDirectory: URL? {
        let stated = ProcessInfo.processInfo.environment["ALPHA_EVAL_DIR"].map { URL(filePath: $0) }
        let meetings = (stated ?? root.appending(path: "../shared/eval")).appending(path: "meetings")
        return FileManager.default.fileExists(atPath: meetings.path) ? meetings : nil
    }

    /// The directory that holds `services` and `samples`.
    private static var root: URL {
        var directory = URL(filePath: #filePath)
        for _ in 0..<6 { directory.deleteLastPathComponent() }
        return directory
    }
}
