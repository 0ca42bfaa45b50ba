public import Configuration
internal import Domain
public import FoundationEssentials
public import SystemPackage

/// Reads settings by the names of their variables and collects what is wrong, so that a start names every problem at
/// once. An empty value counts as not set.
public struct SettingsReader {
    private let reader: ConfigReader
    private(set) public var problems: [SettingProblem] = []

    public init(reader: ConfigReader) {
        self.reader = reader
    }

    /// A reader of given values, for tests and for tools that hold the settings already.
    public init(values: [String: String]) {
        self.init(reader: ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: values)))
    }

    /// The environment, and behind it the `.env` file of the working directory where there is one. A variable that the
    /// environment sets to nothing is not set, whatever the file says.
    ///
    /// - Throws: ``SettingsError`` when the file is there and cannot be read.
    public static func fromEnvironment(
        file: FilePath = ".env", environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(SettingsError) -> SettingsReader {
        SettingsReader(values: try values(of: file).merging(environment) { _, environment in environment })
    }

    private static func values(of file: FilePath) throws(SettingsError) -> [String: String] {
        guard FileManager.default.fileExists(atPath: file.string) else { return [:] }
        guard let data = FileManager.default.contents(atPath: file.string),
            let text = String(validating: data, as: UTF8.self)
        else {
            throw SettingsError(problems: [
                SettingProblem(".env", problem: "cannot be read", mend: "Make it a readable file of text, or remove it")
            ])
        }
        do {
            return try EnvironmentFile(text).values
        } catch {
            throw SettingsError(problems: error.problems)
        }
    }

    /// The value of `variable` as it stands, nil when it is not set.
    public func text(_ variable: String) -> String? {
        guard let value = reader.string(forKey: ConfigKey([variable])), !value.isEmpty else { return nil }
        return value
    }

    /// The value of the first of `variables` that is set.
    public func text(firstOf variables: [String]) -> String? {
        for variable in variables {
            if let value = text(variable) { return value }
        }
        return nil
    }

    /// Reads `variable` with `parse`; a value that `parse` does not take is noted as a problem with `mend`.
    public mutating func value<Value>(
        _ variable: String, default fallback: Value, mend: String, parse: (String) -> Value?
    ) -> Value {
        guard let text = text(variable) else { return fallback }
        guard let value = parse(text) else {
            note(variable, problem: "has a value that is not understood", mend: mend)
            return fallback
        }
        return value
    }

    /// A whole number within `range`.
    public mutating func integer(_ variable: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        value(
            variable, default: fallback,
            mend: "Give a whole number from \(range.lowerBound) to \(range.upperBound)"
        ) { Int($0).flatMap { range.contains($0) ? $0 : nil } }
    }

    /// `true` or `false`, also as 1 or 0, yes or no.
    public mutating func flag(_ variable: String, default fallback: Bool) -> Bool {
        value(variable, default: fallback, mend: "Give true or false") { text in
            switch text.lowercased() {
            case "true", "1", "yes", "on": true
            case "false", "0", "no", "off": false
            default: nil
            }
        }
    }

    /// Notes a problem that only the caller can see, for instance of two settings together.
    public mutating func note(_ variable: String, problem: String, mend: String) {
        problems.append(SettingProblem(variable, problem: problem, mend: mend))
    }

    /// Ends the reading.
    ///
    /// - Throws: ``SettingsError`` with every problem that was noted.
    public func finish() throws(SettingsError) {
        guard problems.isEmpty else { throw SettingsError(problems: problems) }
    }
}
