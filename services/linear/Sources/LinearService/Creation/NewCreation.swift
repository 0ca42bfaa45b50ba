internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Settings

/// One call that creates issues, with the id of everything that it will create.
struct NewCreation: Sendable {
    struct Item: Sendable, Hashable, Codable {
        let request: IssueRequest
        let id: LinearID
        let subtaskIDs: [LinearID]
    }

    /// The same for the same key, or for the same ids; calls with the same one take turns.
    let id: UUID
    let key: String?
    /// Tells bodies apart.
    let digest: String
    let mode: WriteMode
    let items: [Item]

    init(_ requests: [IssueRequest], key: String?, mode: WriteMode, ambient: Ambient) {
        self.key = key
        self.mode = mode
        self.digest = Self.digest(requests)
        self.items = requests.enumerated().map { index, request in
            // The mode is part of the cause: what was tried in test is another issue when it is live.
            let derived = key.map { LinearID(.derived(from: "issue", mode.rawValue, $0, String(index))) }
            let given = request.id.map { mode == .test ? LinearID(.derived(from: "test", $0.description)) : $0 }
            let id = given ?? derived ?? ambient.makeID()
            return Item(
                request: request, id: id,
                subtaskIDs: request.subtasks.indices.map {
                    LinearID(.derived(from: "sub-issue", id.description, String($0)))
                }
            )
        }
        if let key {
            self.id = .derived(from: "creation by key", mode.rawValue, key)
        } else {
            self.id = .derived(from: "creation by ids", items.map(\.id.description).joined(separator: ","))
        }
    }

    /// The meetings that it is from.
    var meetings: Set<MeetingID> { Set(items.compactMap(\.request.meetingID)) }

    var allIDs: [LinearID] { items.flatMap { [$0.id] + $0.subtaskIDs } }

    /// The digest of what an issue was asked to be.
    static func digest(_ value: some Encodable) -> String {
        // Values of these types can always be written; equal texts of a failure would only be equal digests.
        let text = (try? LinearJSON.encoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return UUID.derived(from: "body", text).uuidString.lowercased()
    }
}
