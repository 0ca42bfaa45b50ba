import FoundationEssentials
import GraphQLEngine

/// A file on its way in two steps.
struct Upload: Sendable {
    let id: String
    let name: String
    let length: Int
    /// What arrived; nil before.
    var received: Int?

    static let maximumLength = 1 << 20
}

extension Exchange {
    mutating func makeUploadURL() throws(SlackError) -> Fields {
        let arguments = try calling()
        let name = try arguments.required("filename")
        guard let length = arguments.integer("length") else { throw .missing("length") }
        guard length > 1 else { throw SlackError("invalid_arguments") }
        guard length <= Upload.maximumLength else { throw SlackError("file_upload_size_restricted") }
        let secret = SlackID.secret(ambient)
        let id = SlackID.new("F", ambient)
        surfaces.uploads[secret] = Upload(id: id, name: name, length: length)
        surfaces.uploads[id] = surfaces.uploads[secret]
        return ["upload_url": .string("\(settings.address)/sandbox/slack/upload/\(secret)"), "file_id": .string(id)]
    }

    /// The bytes of a file.
    ///
    /// - Returns: false when nobody asked for this address.
    mutating func receiveUpload(_ secret: String, bytes: Int) -> Bool {
        guard let upload = surfaces.uploads[secret] else { return false }
        surfaces.uploads[upload.id]?.received = bytes
        return true
    }

    mutating func completeUpload() throws(SlackError) -> Fields {
        let arguments = try calling()
        guard let items = try arguments.json("files", else: "invalid_arguments")?.items, !items.isEmpty else {
            throw .missing("files")
        }
        var files: [JSON] = []
        for item in items {
            guard let upload = surfaces.uploads[item["id"]?.text ?? ""], upload.received != nil else {
                throw SlackError("file_not_found")
            }
            let title = item["title"]?.text ?? upload.name
            files.append([
                "id": .string(upload.id), "name": .string(upload.name), "title": .string(title),
                "size": .int(upload.received ?? 0),
            ])
        }
        if let id = arguments.text("channel_id") {
            let channel = try readableChannel(id)
            let thread = try thread(arguments.text("thread_ts"), in: channel)
            var message = SlackMessage(
                ts: makeTimestamp(), channel: id, user: bot.id, text: arguments.text("initial_comment") ?? "")
            message.botID = bot.botID
            message.thread = thread
            message.files = StoredJSON(.list(files))
            message.subtype = "file_share"
            post(message)
        }
        return ["files": .list(files)]
    }
}
