internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import SlackAPI

/// What people thought of an answer. The last vote of a person counts.
struct VoteRepository: Sendable {
    let ambient: Ambient

    /// Keeps a vote inside the caller's transaction.
    ///
    /// - Parameter isGood: whether the answer helped.
    func keep(
        isGood: Bool, on answer: String, by user: SlackUserID, in team: SlackTeamID, on connection: any SQLConnection
    ) throws(DatabaseError) {
        try connection.execute(
            """
            INSERT INTO votes (team, person, answer, vote, created_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (team, person, answer) DO UPDATE SET vote = excluded.vote, created_at = excluded.created_at
            """,
            [
                .text(team.rawValue), .text(user.rawValue), .text(answer), .text(isGood ? "good" : "bad"),
                .instant(ambient.now),
            ])
    }
}
