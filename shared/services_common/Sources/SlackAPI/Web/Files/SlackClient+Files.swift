internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import OutboundHTTP

/// A file to be shared.
public struct SlackUpload: Sendable, Hashable {
    public let name: String
    public let bytes: [UInt8]
    public let title: String?

    public init(name: String, bytes: [UInt8], title: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.title = title
    }
}

extension SlackClient {
    /// The largest file that is shared, in bytes.
    public static let maxUploadBytes = 10 * 1024 * 1024
    /// Slack refuses files of a byte or none.
    private static let minUploadBytes = 2

    /// Shares a file in a channel or thread.
    ///
    /// - Throws: ``SlackError/Kind/tooLong`` beyond ``maxUploadBytes``.
    @discardableResult
    public func share(
        _ upload: SlackUpload, in channel: SlackChannelID, thread: SlackTimestamp? = nil, comment: Mrkdwn? = nil
    ) async throws(SlackError) -> SlackFileID {
        let method = "files.getUploadURLExternal"
        guard upload.bytes.count <= Self.maxUploadBytes else { throw SlackError(.tooLong, method: method) }
        guard upload.bytes.count >= Self.minUploadBytes else {
            throw SlackError(.invalidBlocks(messages: ["the file is empty"]), method: method)
        }
        var call = SlackCall(method, isRepeatable: true)
        call.arguments.set("filename", upload.name)
        call.arguments.set("length", upload.bytes.count)
        let place: UploadPlace = try await send(call)
        try await put(upload.bytes, at: place.url, method: method)
        var completion = SlackCall("files.completeUploadExternal", isRepeatable: false)
        completion.arguments.set("files", json: [Completed(id: place.file, title: upload.title ?? upload.name)])
        completion.arguments.set("channel_id", channel)
        completion.arguments.set("thread_ts", thread)
        completion.arguments.set("initial_comment", comment?.source)
        let _: SlackDone = try await send(completion)
        return place.file
    }

    /// The bytes themselves go without a token to an address that Slack gave.
    private func put(_ bytes: [UInt8], at url: String, method: String) async throws(SlackError) {
        let isSecure = url.hasPrefix("https://") || (url.hasPrefix("http://") && self.url.hasPrefix("http://"))
        guard isSecure else { throw SlackError(.malformedAnswer(status: 200), method: method) }
        do {
            let answer = try await upstream.send(
                HTTPCall(
                    .post, url, headers: [.contentType: "application/octet-stream"], body: bytes, deadline: deadline,
                    isRepeatable: true))
            guard answer.isSuccess else {
                throw SlackError(.unavailable(code: "status \(answer.status)"), method: method)
            }
        } catch let error as TransportError {
            throw SlackError(.transport(error), method: method)
        } catch let error as SlackError {
            throw error
        } catch {
            throw SlackError(.malformedAnswer(status: 0), method: method)
        }
    }
}

private struct UploadPlace: Sendable, Decodable {
    let url: String
    let file: SlackFileID

    init(from decoder: any Decoder) throws {
        let answer = try decoder.slackObject()
        self.url = try answer.required("upload_url")
        self.file = try answer.required("file_id")
    }
}

private struct Completed: Encodable {
    let id: SlackFileID
    let title: String
}
