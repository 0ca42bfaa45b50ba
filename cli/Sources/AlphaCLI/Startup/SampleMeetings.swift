internal import Domain
internal import FoundationEssentials
internal import ServiceClients

/// The meetings that come with the project: `samples/transcripts`, with what their files do not say themselves in
/// `samples/meetings.json`.
struct SampleMeetings: Sendable {
    struct Entry: Codable, Sendable, Hashable {
        let file: String
        let title: String?
        let meetingDate: CalendarDate?

        private enum CodingKeys: String, CodingKey {
            case file, title
            case meetingDate = "meeting_date"
        }
    }

    let entries: [Entry]
    private let folder: String

    /// - Throws: ``CommandFailure`` when they are not in the working directory.
    init(_ surroundings: Surroundings) throws(CommandFailure) {
        self.folder = surroundings.resolve("samples/transcripts")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {  // told below
            throw .refused("\(folder) is not there: start in the project's folder, or give --no-samples.")
        }
        let manifest = surroundings.resolve("samples/meetings.json")
        var known: [Entry] = []
        if FileManager.default.fileExists(atPath: manifest) {
            do {
                known = try JSONDecoder().decode([Entry].self, from: Data(contentsOf: URL(filePath: manifest)))
            } catch {
                throw .refused("\(manifest) is not a list of {file, title, meeting_date}: mend it.")
            }
        }
        self.entries = names.filter { !$0.hasPrefix(".") }.sorted().map { name in
            known.first { $0.file == name } ?? Entry(file: name, title: nil, meetingDate: nil)
        }
    }

    func upload(_ entry: Entry, in surroundings: Surroundings) throws -> TranscriptUpload {
        TranscriptUpload(
            bytes: try InputFile(argument: Path.join(folder, entry.file)).read(in: surroundings), filename: entry.file,
            title: entry.title, meetingDate: entry.meetingDate
        )
    }
}
