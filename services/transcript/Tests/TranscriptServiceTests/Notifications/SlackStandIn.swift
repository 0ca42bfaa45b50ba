import CoreTestKit
import Foundation
import HTTPTypes
import ServicesTestKit

/// A slack service that takes every notification.
enum SlackStandIn {
    /// - Parameter answers: what it answers first, instead.
    static func use(_ answers: [ScriptedAnswer] = [], _ test: (ScriptedUpstream) async throws -> Void) async throws {
        try await ScriptedUpstream.use(answers, otherwise: { _ in .status(202, "{}") }, test)
    }
}

/// A notification as it was received.
struct ReceivedNotification: Decodable, Equatable {
    let type: String
    let meeting_id: String
    let version: Int
}

extension ScriptedUpstream {
    var notifications: [ReceivedNotification] {
        requests.compactMap { try? JSONDecoder().decode(ReceivedNotification.self, from: Data($0.body)) }
    }

    /// Waits until so many were received.
    func notifications(_ count: Int) async throws -> [ReceivedNotification] {
        try await eventually("\(count) notifications are received") { notifications.count >= count }
        return notifications
    }
}
