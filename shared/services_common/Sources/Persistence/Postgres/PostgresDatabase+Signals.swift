internal import Domain

extension PostgresDatabase {
    public func signal(_ word: String) async throws {
        try await write { [options] connection in
            _ = try connection.rows("SELECT pg_notify(?, ?)", [.text(options.channel), .text(word)])
        }
    }

    public func listen(_ hear: @Sendable (String) -> Void) async {
        let listener = PostgresListener(string: string, options: options)
        var attempt = 0
        while !Task.isCancelled {
            do {
                guard try await listener.open() else { break }
                attempt = 0
                while !Task.isCancelled {
                    for word in try await listener.next() { hear(word) }
                }
            } catch {
                // Until it is back, whoever waits looks for itself.
                attempt += 1
                let wait = options.backoff.delay(attempt: attempt, fraction: ambient.fraction())
                try? await Task.sleep(for: wait)  // cancelled: the loop ends
            }
        }
        await listener.close()
    }
}

extension PostgresOptions {
    /// What a service notifies of under.
    var channel: String { "alpha \(schema)" }
    var quotedChannel: String { "\"\(channel.replacing("\"", with: "\"\""))\"" }
}
