internal import Domain
internal import Settings

/// Looks at `.env` and at the settings that services read at their start.
struct SettingsCheck {
    let surroundings: Surroundings

    func findings() -> [Finding] {
        do {
            let file = DotEnvFile(path: surroundings.resolve(".env"))
            let refused = refusedLines(try file.load())
            guard refused.isEmpty else { return [permissions(file)] + refused }
            let settings = try AlphaSettings(surroundings)
            return [permissions(file), token(settings)] + writeMode(settings) + model(settings)
                + SlackCheck(settings: settings).findings() + read(settings)
        } catch {
            return [.problem(".env", error.description, mend: "mend the file")]
        }
    }

    private func permissions(_ file: DotEnvFile) -> Finding {
        guard let mode = file.mode else { return .remark(".env", "not there yet; alpha up makes it") }
        return mode & 0o077 == 0
            ? .ok(".env", "only you may read it")
            : .problem(".env", "others may read it (mode \(String(mode, radix: 8)))", mend: "chmod 600 .env")
    }

    /// The lines at which every program would stop its start; what else the file says is not known then.
    private func refusedLines(_ content: DotEnv?) -> [Finding] {
        do {
            _ = try content?.values
            return []
        } catch {
            return error.problems.map { .problem(".env", $0) }
        }
    }

    private func token(_ settings: AlphaSettings) -> Finding {
        guard let token = settings["ALPHA_API_TOKEN"] else {
            return .remark("token", "ALPHA_API_TOKEN is not set; alpha up makes one")
        }
        return token.count >= 16
            ? .ok("token", "ALPHA_API_TOKEN is set")
            : .problem("token", "ALPHA_API_TOKEN is short", mend: "give at least 32 random characters")
    }

    private func writeMode(_ settings: AlphaSettings) -> [Finding] {
        var reader = SettingsReader(values: settings.variables)
        let mode = WriteMode.read(&reader)
        guard reader.problems.isEmpty else { return reader.problems.map { .problem("writing", $0) } }
        guard let mode else {
            return [.remark("writing", "LINEAR_WRITE_MODE is not set: off, save in the sandbox, where it is live")]
        }
        return [.ok("writing", "to Linear: \(mode.rawValue)")]
    }

    /// What looks at transcripts behind the rules. Problems are told with those of the other settings.
    private func model(_ settings: AlphaSettings) -> [Finding] {
        var reader = SettingsReader(values: settings.variables)
        guard let model = LanguageModelSettings(reader: &reader) else {
            return [.remark("language model", "none is set: rules redact and analyse")]
        }
        let passes = RedactionPasses(reader: &reader, hasModel: true)
        guard reader.problems.isEmpty else { return [] }
        let use = passes == .rules ? "not shown transcripts: REDACTION=rules" : "shown filtered transcripts"
        return [.ok("language model", "\(model.model) at \(model.server), \(use)")]
    }

    /// Reads the settings as the services do, and asks for the ports as `alpha up` does.
    private func read(_ settings: AlphaSettings) -> [Finding] {
        var reader = SettingsReader(values: settings.variables)
        for program in [Program.transcript, .linear, .notion, .slack] {
            _ = ServiceSettings(name: program.rawValue, defaultPort: program.defaultPort, reader: &reader)
        }
        let model = LanguageModelSettings(reader: &reader)
        _ = RedactionPasses(reader: &reader, hasModel: model != nil)
        for name in ["TRANSCRIPT_SERVICE_URL", "LINEAR_SERVICE_URL", "NOTION_SERVICE_URL", "SLACK_SERVICE_URL"] {
            _ = reader.value(name, default: nil, mend: "Give scheme, host and port, such as http://127.0.0.1:8000") {
                ServiceURL($0).map(Optional.some)
            }
        }
        let problems = Set(reader.problems).sorted { $0.variable < $1.variable }
        guard !problems.isEmpty else { return [.ok("settings", "understood")] }
        return problems.map { .problem("settings", $0) }
    }
}
