import AlphaCLI
import Foundation
import Testing

struct DotEnvFileTests {
    private let place: Workplace
    private let file: DotEnvFile

    init() throws {
        place = try Workplace()
        file = DotEnvFile(path: place.path(".env"))
    }

    @Test func makesAFileThatOnlyItsOwnerReads() throws {
        #expect(try file.ensureToken { "secret" } == .created)

        #expect(file.mode == 0o600)
        #expect(try file.load()?.values == ["ALPHA_API_TOKEN": "secret"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.directory) == [".env"])
    }

    @Test func keepsTheLinesThatAreThere() throws {
        try place.write("# mine\nLINEAR_TEAM_NAME=Delivery", to: ".env")

        #expect(try file.ensureToken { "secret" } == .extended)

        #expect(try place.read(".env").hasPrefix("# mine\nLINEAR_TEAM_NAME=Delivery\n# "))
        #expect(try file.load()?.values == ["LINEAR_TEAM_NAME": "Delivery", "ALPHA_API_TOKEN": "secret"])
        #expect(file.mode == 0o600)
    }

    @Test func leavesATokenAlone() throws {
        try place.write("ALPHA_API_TOKEN=mine\n", to: ".env")
        chmod(file.path, 0o600)

        #expect(try file.ensureToken { "other" } == .none)

        #expect(try place.read(".env") == "ALPHA_API_TOKEN=mine\n")
    }

    @Test func fillsAnEmptyToken() throws {
        try place.write("ALPHA_API_TOKEN=\n", to: ".env")

        #expect(try file.ensureToken { "secret" } == .extended)

        #expect(try file.load()?.values["ALPHA_API_TOKEN"] == "secret")
    }

    @Test func hidesATokenThatOthersCouldRead() throws {
        try place.write("ALPHA_API_TOKEN=mine\n", to: ".env")
        chmod(file.path, 0o644)

        #expect(try file.ensureToken { "other" } == .protected)

        #expect(file.mode == 0o600)
        #expect(try place.read(".env") == "ALPHA_API_TOKEN=mine\n")
    }

    @Test func refusesAFileThatIsNoText() throws {
        try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: file.path))

        #expect(throws: CommandFailure.self) { try file.ensureToken { "secret" } }
    }
}
