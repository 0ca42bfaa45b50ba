internal import FoundationEssentials
internal import Glibc
internal import Settings
internal import WireFormat

/// A folder with a file for each service, and `manifest.json` for the whole.
struct DataFolder: Sendable {
    let path: String

    private var manifest: String { Path.join(path, "manifest.json") }

    func file(_ name: String) -> String { Path.join(path, name) }

    /// Makes the folder, for its owner alone.
    ///
    /// - Throws: ``CommandFailure`` when something is in it already.
    func make() throws(CommandFailure) {
        if let names = try? FileManager.default.contentsOfDirectory(atPath: path) {  // none: it is made
            guard names.isEmpty else { throw .refused("\(path) is not empty: name a folder that is, or a new one.") }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .refused("\(path) cannot be made: may you write there?")
        }
    }

    /// Keeps what the services said of their backups.
    func writeManifest(_ parts: [(ServiceName, file: String, record: String)]) throws(CommandFailure) {
        let services = parts.map { service, file, record in
            "\"\(service.rawValue)\": {\"file\": \"\(file)\", \"backup\": \(record)}"
        }
        let text = "{\"services\": {\n\(services.joined(separator: ",\n"))\n}}\n"
        guard
            FileManager.default.createFile(
                atPath: manifest, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw .failed("\(manifest) cannot be written.") }
    }

    /// The file of each service that the manifest names.
    func files() throws(CommandFailure) -> [ServiceName: String] {
        guard let data = FileManager.default.contents(atPath: manifest) else {
            throw .refused("\(manifest) is not there: name a folder that 'alpha backup' made.")
        }
        do {
            let services = try ContractJSON.decoder().decode(Manifest.self, from: data).services
            return services.reduce(into: [:]) { files, entry in
                if let service = ServiceName(rawValue: entry.key) { files[service] = Path.name(of: entry.value.file) }
            }
        } catch {
            throw .refused("\(manifest) is not what 'alpha backup' writes.")
        }
    }

    private struct Manifest: Decodable {
        struct Entry: Decodable {
            let file: String
        }

        let services: [String: Entry]
    }
}
