extension PostgresHandle {
    /// Calls `body` with pointers to `values`, which hold as long as the call.
    static func withPointers<Result>(
        _ values: [[UInt8]?], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        let offsets = values.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1?.count ?? 0)) }
        let bytes = values.compactMap(\.self).joined() + [0]
        return bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress
            let pointers = values.indices.map { index in
                values[index] == nil
                    ? nil : start.map { ($0 + offsets[index]).assumingMemoryBound(to: CChar.self) }
            }
            return body(pointers)
        }
    }

    /// Calls `body` with the names and the values as libpq wants them: C strings, with a null pointer at the end.
    static func withCStrings<Result>(
        _ parameters: [(String, String)],
        _ body: ([UnsafePointer<CChar>?], [UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        withPointers(parameters.map { Array($0.0.utf8) + [0] }) { names in
            withPointers(parameters.map { Array($0.1.utf8) + [0] }) { values in
                body(names + [nil], values + [nil])
            }
        }
    }
}
