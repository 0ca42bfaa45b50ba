internal import Domain
internal import ServiceClients

/// Sends the sample meetings in and waits until all are processed. Those that are there already are left alone.
struct SampleLoading: Sendable {
    let client: TranscriptServiceClient
    let surroundings: Surroundings
    let limit: Duration

    /// - Throws: ``CommandFailure`` when one was refused, failed, or is not done in time.
    func load(_ samples: SampleMeetings) async throws {
        var progress = Progress(surroundings.output)
        var receipts: [(file: String, receipt: MeetingReceipt)] = []
        for (index, entry) in samples.entries.enumerated() {
            progress.update("sending sample meetings: \(index + 1) of \(samples.entries.count)")
            let upload = try samples.upload(entry, in: surroundings)
            let receipt = try await calling { () throws(ServiceCallError) in try await client.ingest(upload) }
            receipts.append((entry.file, receipt))
        }
        let settling = Settling(ambient: surroundings.ambient, limit: limit, look: client.meeting)
        let settled = try await settling.settle(receipts.map(\.receipt.id)) { settled in
            progress.update("processing sample meetings: \(settled.count) of \(receipts.count)")
        }
        progress.clear()
        try report(receipts, settled: settled)
    }

    private func report(_ receipts: [(file: String, receipt: MeetingReceipt)], settled: [MeetingID: MeetingWire]) throws
    {
        let output = surroundings.output
        let failed = receipts.filter { settled[$0.receipt.id]?.status == "failed" }
        for (file, receipt) in failed {
            let reason = settled[receipt.id]?.error ?? "no reason is known"
            output.complain("\(file) could not be processed: \(reason)")
        }
        guard settled.count == Set(receipts.map(\.receipt.id)).count else {
            throw CommandFailure(.late, "The sample meetings are not processed yet; how far they are: alpha meetings")
        }
        guard failed.isEmpty else { throw CommandFailure.reported() }
        let old = receipts.filter { $0.receipt.duplicate ?? false }.count
        let remark = old == 0 ? "" : old == receipts.count ? " (were here already)" : " (\(old) were here already)"
        output.note("\(output.noteStyle.green("✓")) \(counted(receipts.count, "sample meeting"))\(remark)")
    }
}
