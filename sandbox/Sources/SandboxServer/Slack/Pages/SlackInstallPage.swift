import SlackSandbox

/// Asks a person whether the app may be installed.
struct SlackInstallPage {
    let request: SlackPlatform.InstallRequest
    /// Path and query of this very page.
    let address: String

    var html: HTML {
        let scopes = request.scopes.map { scope -> HTML in "<li><code>\(scope)</code></li>" }
        return """
            <header class="top"><p class="brand"><a href="/sandbox/slack">Sandbox · Slack</a></p>
            <h1>Alpha Machine asks to be installed</h1>
            <p>In the workspace \(request.team ?? "that is there"). It could do this there:</p></header>
            <main><ul class="plain card">\(scopes)</ul>
            <form class="row" method="post" action="\(address)">
            <button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Cancel</button>
            </form></main>
            """
    }
}
