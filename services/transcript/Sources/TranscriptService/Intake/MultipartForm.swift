/// The parts of a `multipart/form-data` body.
///
/// - SeeAlso: RFC 7578, and RFC 2046 section 5.1 for the boundary.
struct MultipartForm: Sendable {
    struct Part: Sendable, Hashable {
        let name: String
        let filename: String?
        let body: [UInt8]
    }

    /// More parts than a form for one file needs.
    private static let maxParts = 64

    let parts: [Part]

    /// Reads `body`; nil when the content type has no boundary or the body does not follow it.
    init?(_ body: [UInt8], contentType: String) {
        guard let boundary = HeaderParameters(contentType)["boundary"], (1...70).contains(boundary.utf8.count) else {
            return nil
        }
        let delimiter = Array("--\(boundary)".utf8)
        guard var start = body[...].firstRange(of: delimiter)?.upperBound else { return nil }
        var parts: [Part] = []
        while parts.count < Self.maxParts, !body[start...].starts(with: Array("--".utf8)) {
            guard let end = body[start...].firstRange(of: Array("\r\n".utf8) + delimiter),
                let part = Self.part(body[start..<end.lowerBound])
            else { return nil }
            parts.append(part)
            start = end.upperBound
        }
        self.parts = parts
    }

    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        let blankLine = Array("\r\n\r\n".utf8)
        guard let end = bytes.firstRange(of: blankLine) else { return nil }
        let headers = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        guard let disposition = headers.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else {
            return nil
        }
        let parameters = HeaderParameters(String(disposition))
        guard let name = parameters["name"] else { return nil }
        return Part(name: name, filename: parameters["filename"], body: Array(bytes[end.upperBound...]))
    }
}

/// The parameters behind a header's value: `form-data; name="file"; filename="a.vtt"`.
struct HeaderParameters: Sendable {
    private var values: [String: String] = [:]

    init(_ header: String) {
        var rest = header[...]
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
            guard let equals = rest.firstIndex(of: "=") else { return }
            let name = rest[..<equals].lowercased()
            rest = rest[rest.index(after: equals)...]
            values[name] = Self.takeValue(&rest)
        }
    }

    subscript(name: String) -> String? { values[name] }

    private static func takeValue(_ rest: inout Substring) -> String {
        guard rest.first == "\"" else {
            let value = rest.prefix { $0 != ";" }
            rest = rest[value.endIndex...]
            return String(value).replacing(" ", with: "")
        }
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", let escaped = rest.popFirst() {
                value.append(escaped)
            } else {
                value.append(character)
            }
        }
        return value
    }
}
