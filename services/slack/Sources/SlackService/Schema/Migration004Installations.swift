internal import Persistence

enum Migration004Installations {
    static let migration = Migration(
        component: "slack", number: 4,
        why:
            "Several workspaces can install the app; each one's token is kept encrypted, and each installation proves its start.",
        sqlite: """
            CREATE TABLE installations (
                team TEXT PRIMARY KEY,
                team_name TEXT,
                enterprise TEXT,
                bot_user TEXT,
                scopes TEXT NOT NULL,
                token BLOB NOT NULL,
                installed_by TEXT,
                installed_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            ) STRICT;
            CREATE TABLE oauth_states (
                digest TEXT PRIMARY KEY,
                expires_at TEXT NOT NULL
            ) STRICT;
            """
    )
}
