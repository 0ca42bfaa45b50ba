internal import Foundation

/// The parts of a `multipart/form-data` body.
///
/// - SeeAlso: RFC 7578, and RFC 2046 section 5.1 for the boundary.
public struct MultipartForm: Sendable {
    public struct Part: Sendable, Hashable {
        public let name: String
        public let filename: String?
        public let body: [UInt8]

        /// The value of a field that is no file, without white space at its ends.
        public var text: String {
            let text = String(decoding: body.prefix(Self.maxTextBytes), as: UTF8.self)
            return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }

        /// Longer than any title that is kept.
        private static let maxTextBytes = 8_192
    }

    /// More parts than a form for one file needs.
    private static let maxParts = 64

    public let parts: [Part]

    /// Reads `body`; nil when the content type has no boundary or the body does not follow it.
    public init?(_ body: [UInt8], contentType: String) {
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

    /// Reads `body` beside the event loop; nil as above.
    @concurrent
    static func read(_ body: [UInt8], contentType: String) async -> MultipartForm? {
        MultipartForm(body, contentType: contentType)
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
        let filename = parameters.extended("filename") ?? parameters["filename"]
        return Part(name: name, filename: filename, body: Array(bytes[end.upperBound...]))
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

    /// The value of `name*`, such as `UTF-8''na%C3%AFve.txt`; nil when there is none or it is in another encoding.
    ///
    /// - SeeAlso: RFC 8187
    func extended(_ name: String) -> String? {
        guard let parts = values[name + "*"]?.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false),
            parts.count == 3, parts[0].lowercased() == "utf-8"
        else { return nil }
        return parts[2].removingPercentEncoding
    }

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
