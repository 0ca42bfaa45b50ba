import Domain
import Foundation
import Settings

extension Parser {
    /// What an administrator writes. A parser of another kind of address or connection string has its place here.
    static let settings = [
        Parser("database location", texts: addresses, longest: 1_024) { text in
            guard let location = DatabaseLocation(text) else { return false }
            if case .postgres = location {
                try expect("\(location)" == "postgres", "a connection string is not printed")
            } else {
                try expect("\(location)" == text, "a path comes back as it was")
            }
            return true
        },
        Parser("service address", texts: addresses, longest: 1_024) { text in
            guard let url = ServiceURL(text) else { return false }
            try expect(ServiceURL(url.base) == url, "an address is read again")
            let parts = URLComponents(string: url.appending("/health"))
            try expect(parts?.path == "/health" && parts?.user == nil, "a path can be appended")
            return true
        },
        Parser("model address", texts: addresses, longest: 1_024) { text in
            guard let server = ModelServer(text) else { return false }
            try expect(ModelServer(server.base) == server, "an address is read again")
            return true
        },
        Parser("web address", texts: addresses, longest: 1_024) { text in
            guard let checked = WebAddress.checked(text) else { return false }
            try expect(checked == text, "an address comes back as it was")
            return true
        },
        Parser(
            "loopback", texts: addresses + ["127.0.0.1", "::1", "::ffff:127.0.0.1", "localhost", "[::1]"], longest: 256
        ) {
            Loopback.isLoopback($0)
        },
        Parser(".env", texts: [file]) { text in
            do {
                let values = try EnvironmentFile(text).values
                let names = values.keys.joined().unicodeScalars
                try expect(names.allSatisfy { $0.isASCII && $0 != "=" && $0 != "#" && $0 != " " }, "names are names")
                return true
            } catch let error as EnvironmentFile.Malformed {
                try expect(!error.lines.isEmpty && error.lines.allSatisfy { $0 > 0 }, "a refusal names its lines")
                return false
            }
        },
        Parser("settings", texts: [file]) { text in
            guard let values = (try? EnvironmentFile(text))?.values else { return false }  // tried above
            var reader = SettingsReader(values: values)
            _ = ServiceSettings(name: "linear", defaultPort: 8002, reader: &reader)
            _ = LanguageModelSettings(reader: &reader)
            do {
                try reader.finish()
                return true
            } catch let error as SettingsError {
                try expect(error.problems.allSatisfy { !$0.mend.isEmpty }, "a problem says what to do")
                return false
            }
        },
    ]

    private static let addresses = [
        "sqlite:./data/linear.db", "postgres://alpha:s3cret@db.example:5432/alpha?sslmode=require",
        "http://127.0.0.1:8002",
        "postgresql://postgres.ref:pa%40ss@aws-0-eu.pooler.supabase.com:6543/postgres", "https://api.openai.com/v1",
        "https://[2001:db8::1]:8443/", "http://user:password@host:80/path?query#fragment", "HTTPS://EXAMPLE.COM",
        "sqlite:",
    ]

    private static let file = """
        # settings
        export LINEAR_PORT=8002
        HOST = "127.0.0.1"  # here
        DATABASE_URL='sqlite:./data/linear.db'
        ALPHA_API_TOKEN=abc#def
        ALPHA_TIMEZONE=Europe/Vienna
        LOG_LEVEL=info
        LOG_FORMAT=json
        OPENAI_API_KEY=sk-1
        OPENAI_BASE_URL=http://127.0.0.1:9000/v1
        OPENAI_MAX_TOKENS=1000
        OPENAI_TEMPERATURE=0.2
        EMPTY=
        """
}
