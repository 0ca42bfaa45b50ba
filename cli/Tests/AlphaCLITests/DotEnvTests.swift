import AlphaCLI
import Domain
import Settings
import SystemPackage
import Testing

struct DotEnvTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test(arguments: [
        "A=1\nB=2", "  A = 1  \n\n# B=2\n", "A=1\nA=2\n", "A=http://x?a=b=c\n", "A=1\r\nB=2\r\n", "A=\n",
        "A=\"tok\"\n", "A='tok'\r\n", "export A=tok\n", "A=tok # why\n", "A=\"tok # all\" # why\n", "A=tok#all\n",
        "\u{FEFF}A=1\n", "export A = \"1\" # why\r\nexport B='2'\r\n",
    ])
    func readsAsServicesDo(text: String) throws {
        try place.write(text, to: ".env")

        let values = try DotEnv(text).values
        let services = try SettingsReader.fromEnvironment(file: FilePath(place.path(".env")), environment: [:])

        for name in ["A", "B"] { #expect((values[name] ?? "") == (services.text(name) ?? "")) }
        #expect(!values.isEmpty)
    }

    @Test(arguments: [
        "ALPHA_API_TOKEN=\"tok\"\n", "ALPHA_API_TOKEN='tok'\n", "export ALPHA_API_TOKEN=tok\n",
        "ALPHA_API_TOKEN=tok # ours\n", "ALPHA_API_TOKEN=tok\r\n", "  ALPHA_API_TOKEN = \"tok\"  # ours\r\n",
    ])
    func theTokenIsTheOneOfTheServices(text: String) throws {
        try place.write(text, to: ".env")

        let settings = try AlphaSettings(place.surroundings())

        #expect(settings.apiToken?.reveal() == "tok")
        #expect(settings.variables == ["ALPHA_API_TOKEN": "tok"])
        #expect(try DotEnvFile(path: place.path(".env")).ensureToken { "other" } != .extended)
    }

    @Test func aLineThatServicesRefuseIsRefusedWithItsNumber() throws {
        try place.write("A=1\nhidden\nB='open\n", to: ".env")

        let failure = #expect(throws: CommandFailure.self) { try AlphaSettings(place.surroundings()) }

        #expect(failure?.status == .refused)
        #expect(failure?.message?.contains("line 2") == true)
        #expect(failure?.message?.contains("line 3") == true)
        #expect(failure?.message?.contains("hidden") == false)
    }

    @Test(arguments: [
        ("", "# why\nA=1\n"), ("B=2", "B=2\n# why\nA=1\n"), ("B=2\n\n", "B=2\n\n# why\nA=1\n"),
        ("export B=\"2\" # mine\r\nC=3", "export B=\"2\" # mine\r\nC=3\r\n# why\r\nA=1\r\n"),
    ])
    func appendsBelowWhatIsThere(before: String, after: String) throws {
        var file = DotEnv(before)

        file.append("A", "1", remark: "why")

        #expect(file.text == after)
        #expect(try file.values["A"] == "1")
    }
}
