/// What to type next.
struct NextSteps: Sendable {
    let address: String
    let linearKey: String
    let notionToken: String

    var html: HTML {
        let query = #"{"query":"{ issues(first: 5) { nodes { identifier title } } }"}"#
        let fault = #"{"platform":"linear","kind":"ratelimited","times":3}"#
        return """
            <h2>What to type next</h2>
            <div class="grid">
            <article class="card"><h3>Meetings and their tickets</h3>
            <pre>./alpha meetings
            ./alpha tickets last
            ./alpha search "turbine"</pre></article>
            <article class="card"><h3>Linear’s API itself</h3>
            <pre>curl \(address)/sandbox/linear/graphql \\
              -H "Authorization: \(linearKey)" \\
              -H 'Content-Type: application/json' \\
              -d '\(query)'</pre></article>
            <article class="card"><h3>Notion’s API itself</h3>
            <pre>curl \(address)/sandbox/notion/v1/search \\
              -H "Authorization: Bearer \(notionToken)" \\
              -H 'Notion-Version: 2026-03-11' \\
              -H 'Content-Type: application/json' \\
              -d '{"query":"requirements"}'</pre></article>
            <article class="card"><h3>What if Linear fails?</h3>
            <pre>curl \(address)/sandbox/faults \\
              -H "Authorization: Bearer $ALPHA_API_TOKEN" \\
              -H 'Content-Type: application/json' \\
              -d '\(fault)'</pre></article>
            </div>
            """
    }
}
