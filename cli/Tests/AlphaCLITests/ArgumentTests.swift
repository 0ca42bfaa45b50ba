import AlphaCLI
import ArgumentParser
import Testing

struct ArgumentTests {
    @Test(arguments: [
        "up", "up --no-sandbox --no-samples --timeout 5", "down --kill", "status --json",
        "ingest a b - --replace --no-wait",
        "ingest a --title T --date 2025-10-06 --timeout 9 --gateway http://127.0.0.1:1 --json", "meetings --limit 3",
        "show last --text", "search rate limit --limit 200", "tickets last --create --ids 1 2 --json",
        "tickets 1234abcd --ids 1,2", "redact", "redact - --spans --explain", "redact --text T --json",
        "redact --terms T.yaml F", "doctor --json",
        "ask what was decided --user Ann --meeting last --json", "slack /chat what",
        "slack type /chat what --channel #a",
        "slack /summarize last --user ann --timeout 5 --json", "slack say hello --thread 1.2", "slack react memo",
        "slack click 1 --select a b", "slack click yes --message 1.2", "slack submit A=b C=", "slack submit",
        "slack shortcut ask", "slack shortcut create_ticket --message 1.2", "slack home",
        "slack show --limit 3", "slack manifest --url https://a.example --name Owl",
        "eval samples", "eval samples --gold gold --differences", "eval --redaction labelled --json",
    ])
    func isUnderstood(line: String) {
        #expect(throws: Never.self) { try Alpha.parseAsRoot(line.split(separator: " ").map(String.init)) }
    }

    @Test(arguments: [
        "ask", "slack", "slack x", "slack submit A", "slack /chat --timeout 0", "slack manifest", "slack click",
        "up --timeout 0", "up extra", "ingest", "ingest a b --title T",
        "ingest a --date yesterday",
        "ingest a --date 2025-02-30", "meetings --limit 0", "search", "search x --limit 201", "tickets", "show",
        "redact a b", "redact a --text T", "eval", "eval d --redaction --gold g", "eval d --scores",
        "eval d --differences",
        "eval d --gold g --json --scores", "--nonsense",
    ])
    func isRefusedAsUsage(line: String) async throws {
        let place = try Workplace()

        let code = await Alpha.run(line.split(separator: " ").map(String.init), in: place.surroundings())

        #expect(code == 64)
        #expect(place.capture.results.isEmpty)
        #expect(place.capture.notes.contains("Usage:"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completesInEveryShell(shell: String) async throws {
        let place = try Workplace()

        #expect(await place.alpha("--generate-completion-script", shell) == 0)

        #expect(place.capture.results.contains("tickets"))
    }

    @Test func helpIsAResult() async throws {
        let place = try Workplace()

        #expect(await place.alpha("--help") == 0)
        #expect(place.capture.results.contains("Exit codes: 0 done"))
        #expect(await place.alpha() == 0)
        #expect(await place.alpha("help", "tickets") == 0)
        #expect(place.capture.results.contains("--create"))
        #expect(place.capture.notes.isEmpty)
    }
}
