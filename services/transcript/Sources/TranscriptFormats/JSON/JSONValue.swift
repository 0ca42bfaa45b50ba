/// A value in a ``JSONDocument``.
struct JSONValue {
    let document: JSONDocument
    let index: Int

    var kind: JSONNode.Kind { node.kind }

    /// The value of `key`; nil when this is no object, the key is missing or its value is null. Of several equal keys
    /// the last one counts.
    subscript(key: String) -> JSONValue? {
        guard kind == .object else { return nil }
        if node.next - index > Self.wide, let places = document.keys(ofWide: self) {
            let value = places[key].map { JSONValue(document: document, index: $0) }
            return value?.kind == .null ? nil : value
        }
        var found: JSONValue?
        var keys = Elements(of: self)
        while let name = keys.next(), let value = keys.next() {
            if name.isString(key) { found = value }
        }
        return found?.kind == .null ? nil : found
    }

    /// An object with more values in it than this, at any depth, gets an index of its keys.
    private static let wide = 256

    /// The place of each key's value; of several equal keys the last one counts.
    func keyPlaces() -> [String: Int] {
        var places: [String: Int] = [:]
        var keys = Elements(of: self)
        while let name = keys.next(), let value = keys.next() {
            if let name = name.string { places[name] = value.index }
        }
        return places
    }

    /// The elements of an array; nothing for other values.
    var elements: Elements {
        Elements(of: self, isEmpty: kind != .array)
    }

    /// The decoded text of a string; nil for other values.
    var text: MappedText? {
        guard kind == .string else { return nil }
        let source = document.source
        var builder = MappedTextBuilder()
        var plainStart = node.range.lowerBound
        var position = node.hasEscapes ? plainStart : node.range.upperBound
        while position < node.range.upperBound {
            guard source.bytes[position] == UInt8(ascii: "\\"), let escape = JSONEscape(source.bytes, at: position)
            else {
                position += 1
                continue
            }
            builder.append(plainStart..<position, of: source)
            builder.append(
                UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter, for: position..<escape.end, of: source)
            (position, plainStart) = (escape.end, escape.end)
        }
        builder.append(plainStart..<node.range.upperBound, of: source)
        return builder.text
    }

    /// A string as it is, a number as it is written; nil for other values.
    var string: String? {
        switch kind {
        case .string: node.hasEscapes ? text.map { $0.string(0..<$0.bytes.count) } : document.source.string(node.range)
        case .number: document.source.string(node.range)
        default: nil
        }
    }

    /// A finite number, also one in quotation marks.
    var number: Double? {
        guard let string, let number = Double(string.filter { $0 != " " }), number.isFinite else { return nil }
        return number
    }

    private var node: JSONNode { document.nodes[index] }

    private func isString(_ wanted: String) -> Bool {
        guard node.hasEscapes else { return document.source.bytes[node.range].elementsEqual(wanted.utf8) }
        return string == wanted
    }

    /// The values that lie directly in an object or array; of an object, keys and values in turn.
    struct Elements: Sequence, IteratorProtocol {
        private let document: JSONDocument
        private var index: Int
        private let end: Int

        fileprivate init(of container: JSONValue, isEmpty: Bool = false) {
            document = container.document
            index = container.index + 1
            end = isEmpty ? index : container.node.next
        }

        mutating func next() -> JSONValue? {
            guard index < end else { return nil }
            defer { index = document.nodes[index].next }
            return JSONValue(document: document, index: index)
        }
    }
}
