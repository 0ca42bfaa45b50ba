internal import Persistence

enum Migration003Memory {
    static let migration = Migration(
        component: "slack", number: 3,
        why: """
            What people choose, ask and decide in Slack holds whichever replica gets the next request: selections of meetings, \
            previews that wait for a decision, what a thread is about, votes, and the names behind Slack's ids.
            """,
        sqlite: """
            CREATE TABLE decisions (
                id TEXT PRIMARY KEY,
                kind TEXT NOT NULL,
                team TEXT NOT NULL,
                person TEXT NOT NULL,
                content TEXT,
                state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined')),
                taken_by TEXT,
                created_at TEXT NOT NULL,
                expires_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX decisions_by_end ON decisions (expires_at);
            CREATE TABLE selections (
                team TEXT NOT NULL,
                person TEXT NOT NULL,
                meetings TEXT NOT NULL,
                expires_at TEXT NOT NULL,
                PRIMARY KEY (team, person)
            ) STRICT;
            CREATE TABLE turns (
                id TEXT PRIMARY KEY,
                team TEXT NOT NULL,
                place TEXT NOT NULL,
                person TEXT NOT NULL,
                question TEXT NOT NULL,
                answer TEXT NOT NULL,
                created_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX turns_by_place ON turns (team, person, place, created_at);
            CREATE INDEX turns_by_time ON turns (created_at);
            CREATE TABLE votes (
                team TEXT NOT NULL,
                person TEXT NOT NULL,
                answer TEXT NOT NULL,
                vote TEXT NOT NULL CHECK (vote IN ('good', 'bad')),
                created_at TEXT NOT NULL,
                PRIMARY KEY (team, person, answer)
            ) STRICT;
            CREATE TABLE notices (
                meeting_id TEXT NOT NULL,
                team TEXT NOT NULL,
                channel TEXT NOT NULL,
                messages TEXT NOT NULL,
                deciders TEXT NOT NULL,
                updated_at TEXT NOT NULL,
                PRIMARY KEY (meeting_id, team)
            ) STRICT;
            CREATE TABLE people (
                team TEXT NOT NULL,
                person TEXT NOT NULL,
                body TEXT NOT NULL,
                fetched_at TEXT NOT NULL,
                PRIMARY KEY (team, person)
            ) STRICT;
            """
    )
}
