public import Domain
import FoundationEssentials

/// Rows that changed together: all of them are written down, or none.
public struct WorkspaceTransaction: Codable, Sendable {
    /// Grows by one with each transaction; Linear calls it `lastSyncId`.
    public let syncID: Int
    public var put: [Record]
    public var removed: [Removal]

    public struct Removal: Codable, Sendable {
        public let kind: Record.Kind
        public let id: LinearID
    }

    public init(syncID: Int, put: [Record] = [], removed: [Removal] = []) {
        self.syncID = syncID
        self.put = put
        self.removed = removed
    }

    public var isEmpty: Bool { put.isEmpty && removed.isEmpty }
}

/// Where a workspace's transactions are written down before they are answered.
public protocol WorkspaceLog: Sendable {
    /// Adds transactions, all of them or none.
    ///
    /// - Returns: whether the log has grown so long that it should be replaced.
    func append(_ transactions: [WorkspaceTransaction]) throws -> Bool

    /// Puts these transactions in the place of everything written so far, all at once.
    func replace(with transactions: [WorkspaceTransaction]) throws
}

/// A log that forgets: the workspace lives as long as the process.
public struct ForgetfulLog: WorkspaceLog {
    public init() {}
    public func append(_ transactions: [WorkspaceTransaction]) throws -> Bool { false }
    public func replace(with transactions: [WorkspaceTransaction]) throws {}
}
