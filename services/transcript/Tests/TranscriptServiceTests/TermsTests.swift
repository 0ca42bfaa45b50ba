import CoreTestKit
import Foundation
import HTTPTypes
import RedactionTerms
import ServicesTestKit
import Synchronization
import Testing
import TranscriptService

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct TermsTests {
    private static let meeting = Array(
        """
        Ada Falcon | 00:01
        I'll send the Halden framework to Petra by Wednesday.

        Bill Price | 00:09
        The price list app is slow, and Project Falcon slips.

        """.utf8)

    @Test func allThatIsReadOfAMeetingIsFiltered() async throws {
        let file = try TermsPlace(
            "always: [Falcon, {term: Halden framework, label: PRICE}]\nnever: [price list app, Bill Price]")

        try await RunningService.run(terms: file.loaded) { service in
            let id = try await service.ingest(Self.meeting, query: "?title=Falcon%20plan&filename=project_falcon.txt")

            let text = try await service.get("/transcript/meetings/\(id)/text").text
            let meeting = try await service.get("/transcript/meetings/\(id)")
            #expect(text.contains("Ada [COMMERCIAL_TERM] | 00:01\nI'll send the [PRICING_DISCUSSION] to Petra"))
            #expect(
                text.contains("Bill Price | 00:09\nThe price list app is slow, and Project [COMMERCIAL_TERM] slips."))
            #expect(meeting.json["title"] as? String == "[COMMERCIAL_TERM] plan")
            #expect(meeting.json["filename"] as? String == "project_[COMMERCIAL_TERM].txt")
            #expect((meeting.json["redactions"] as? [String: Int])?["TERM"] == 1)
            #expect(try await Self.everythingOf(id, in: service).contains("alcon") == false)
            let list = try await service.get("/transcript/meetings?filename=project_falcon.txt").json["items"] as? [Any]
            #expect(list?.count == 1)
        }
    }

    @Test func aChangedFileCountsAtTheNextUseAndABadOneDoesNot() async throws {
        let file = try TermsPlace("always: [Falcon]")

        try await RunningService.run(terms: file.loaded) { service in
            func redacted() async throws -> String? {
                try await service.post("/transcript/redact", json: #"{"text":"Falcon and Kestrel"}"#).json["redacted"]
                    as? String
            }
            #expect(try await redacted() == "[COMMERCIAL_TERM] and Kestrel")
            try file.write("always: [Falcon, Kestrel]")
            #expect(try await redacted() == "[COMMERCIAL_TERM] and [COMMERCIAL_TERM]")
            for bad in ["", "always: [Falcon", "other: []", nil] {
                try file.write(bad)
                #expect(try await redacted() == "[COMMERCIAL_TERM] and [COMMERCIAL_TERM]")
            }
            try file.write("always: [Kestrel]")
            #expect(try await redacted() == "Falcon and [COMMERCIAL_TERM]")
        }
    }

    @Test func aFileThatCouldNotBeReadIsReadAgain() async throws {
        let file = try TermsPlace("always: [Falcon]")
        let isDiskAway = Mutex(false)
        let loaded = try LoadedTerms(file.loaded.file) { () throws(TermsFileError) in
            if isDiskAway.withLock(\.self) {
                throw TermsFileError([TermsProblem("cannot be read", mend: "Look at the disk")], isOfReading: true)
            }
            return try file.loaded.file.read()
        }

        try await RunningService.run(terms: loaded) { service in
            func redacted() async throws -> String? {
                try await service.post("/transcript/redact", json: #"{"text":"Falcon and Kestrel"}"#).json["redacted"]
                    as? String
            }
            isDiskAway.withLock { $0 = true }
            try file.write("always: [Falcon, Kestrel]")
            #expect(try await redacted() == "[COMMERCIAL_TERM] and Kestrel")
            isDiskAway.withLock { $0 = false }
            #expect(try await redacted() == "[COMMERCIAL_TERM] and [COMMERCIAL_TERM]")
        }
    }

    /// Reading the memory of a process at its beginning fails with EIO, though it is a regular file.
    @Test func aFaultOfTheDiskIsToldFromOneOfTheFile() throws {
        func fault(_ path: String) -> Bool? {
            do throws(TermsFileError) {
                _ = try TermsFile(path: path).read()
                return nil
            } catch {
                return error.isOfReading
            }
        }
        #expect(fault("/proc/self/mem") == true)
        #expect(fault("/proc/self/cmdline") == false)
        #expect(fault("/nowhere/terms.yaml") == false)
    }

    @Test(arguments: [true, false])
    func processingAgainTakesNewTermsOutOfWhatWasFilteredBefore(retainOriginal: Bool) async throws {
        let file = try TermsPlace("never: [price list app]")

        try await LinearStandIn.use { linear in
            try await RunningService.run(linear: linear.url, retainOriginal: retainOriginal, terms: file.loaded) {
                service in
                let id = try await service.ingest(Self.meeting, query: "?title=Falcon%20plan&filename=falcon.txt")
                #expect(try await Self.everythingOf(id, in: service).contains("Halden framework to Petra"))
                #expect(try await service.create(#"{"all":true}"#, of: id, key: "one").text.contains("TID-1"))

                try file.write("always: [Falcon, Halden framework]")
                _ = try await service.call(.post, "/transcript/meetings/\(id)/reprocess")
                try await service.settle(id)

                let everything = try await Self.everythingOf(id, in: service)
                #expect(!everything.contains("alcon") && !everything.contains("alden"))
                let tickets = try await service.tickets(of: id)
                #expect(tickets.compactMap { $0["status"] as? String } == ["created"])
                // The kept answer may quote what is gone, so the call is answered anew and makes nothing twice.
                let again = try await service.create(#"{"all":true}"#, of: id, key: "one")
                #expect(again.status == .ok && again.text.contains("TID-1") && !again.text.contains("alden"))
                let meeting = try await service.get("/transcript/meetings/\(id)").json
                #expect((meeting["redactions"] as? [String: Int])?["TERM"] == 2)
                #expect(try await service.get("/transcript/search?q=halden").text.contains("segment") == false)
                try await eventually("no trace is left in the database") {
                    if retainOriginal { return true }
                    for word in ["Halden", "halden"] where try await service.location.holds(word) { return false }
                    return true
                }

                // What is gone stays gone.
                try file.write("never: [price list app]")
                _ = try await service.call(.post, "/transcript/meetings/\(id)/reprocess")
                try await service.settle(id)
                let text = try await service.get("/transcript/meetings/\(id)/text").text
                #expect(text.contains("Halden") == retainOriginal)
            }
        }
    }

    private static func everythingOf(_ id: String, in service: RunningService) async throws -> String {
        var text = ""
        for part in ["", "/text", "/summary", "/tickets"] {
            text += try await service.get("/transcript/meetings/\(id)\(part)").text
        }
        return text
    }
}

/// A file of terms of its own for one test.
final class TermsPlace: Sendable {
    private let path = FileManager.default.temporaryDirectory.appending(path: "terms-\(UUID().uuidString).yaml").path
    let loaded: LoadedTerms

    init(_ yaml: String) throws {
        try Data(yaml.utf8).write(to: URL(filePath: path))
        loaded = try LoadedTerms(TermsFile(path: path))
    }

    deinit { unlink(path) }

    /// Puts another file in its place; nil removes it.
    func write(_ yaml: String?) throws {
        guard let yaml else { return _ = unlink(path) }
        try Data(yaml.utf8).write(to: URL(filePath: path), options: .atomic)
    }
}
