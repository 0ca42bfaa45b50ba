import AlphaCLI
import Domain
import Settings
import Testing

struct AlphaSettingsTests {
    @Test func theEnvironmentWinsOverTheFile() {
        let settings = AlphaSettings(
            environment: ["A": "shell", "C": ""], file: ["A": "file", "B": "file", "C": "file"]
        )

        #expect(settings["A"] == "shell")
        #expect(settings["B"] == "file")
        #expect(settings["C"] == nil)
        #expect(settings.variables["B"] == "file")
    }

    @Test(arguments: ["0", "65536", "http", "-1", "8080 "])
    func refusesWhatIsNoPort(text: String) {
        let settings = AlphaSettings(environment: ["GATEWAY_PORT": text])

        let failure = #expect(throws: CommandFailure.self) { try settings.gateway(nil) }
        #expect(failure?.message?.contains("GATEWAY_PORT") == true)
    }

    @Test(
        arguments: [
            (nil, [:], "http://127.0.0.1:8080"), (nil, ["GATEWAY_PORT": "9000"], "http://127.0.0.1:9000"),
            ("https://alpha.example", ["GATEWAY_PORT": "9000"], "https://alpha.example"),
        ] as [(String?, [String: String], String)])
    func findsTheGateway(asked: String?, environment: [String: String], url: String) throws {
        #expect(try AlphaSettings(environment: environment).gateway(asked).base == url)
    }

    @Test func neverShowsTheToken() {
        let token = AlphaSettings(environment: ["ALPHA_API_TOKEN": "hidden"]).apiToken

        #expect(token?.reveal() == "hidden")
        #expect("\(token as Any)".contains("hidden") == false)
    }
}
