import Persistence

/// The tables that the contract suites use.
enum ContractSchema {
    static let migrations = [
        Migration(
            component: "contract", number: 1, why: "The suites need tables.",
            sqlite: """
                CREATE TABLE things (
                    id TEXT PRIMARY KEY, name TEXT UNIQUE, size INTEGER CHECK (size < 1000), parent TEXT REFERENCES things
                ) STRICT;
                CREATE TABLE samples (
                    id TEXT PRIMARY KEY, number INTEGER, fraction REAL, words TEXT, bytes BLOB, flag INTEGER, time TEXT,
                    identifier TEXT, list TEXT
                ) STRICT;
                """,
            postgres: """
                CREATE TABLE things (
                    id text PRIMARY KEY, name text UNIQUE, size integer CHECK (size < 1000), parent text REFERENCES things
                );
                CREATE TABLE samples (
                    id text PRIMARY KEY, number bigint, fraction double precision, words text, bytes bytea, flag boolean,
                    time timestamptz, identifier uuid, list text[]
                );
                """
        )
    ]
}

extension SQLConnection {
    func addThing(_ id: String, name: String? = nil, size: Int? = nil) throws(DatabaseError) {
        try execute(
            "INSERT INTO things (id, name, size) VALUES (?, ?, ?)", [.text(id), .optional(name), .optional(size)])
    }

    func thingIDs() throws(DatabaseError) -> [String] {
        var ids: [String] = []
        for row in try rows("SELECT id FROM things ORDER BY id", []) { ids.append(try row.text("id")) }
        return ids
    }
}

struct Refused: Error, Equatable {}
