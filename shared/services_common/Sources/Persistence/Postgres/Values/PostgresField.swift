internal import Domain
internal import FoundationEssentials

/// Reads a column's binary form, which depends on no setting of the session.
///
/// - SeeAlso: PostgreSQL source, the `*send` functions in `src/backend/utils/adt`.
struct PostgresField {
    let type: UInt32
    let bytes: UnsafeRawBufferPointer

    /// Nil for a type that no statement of ours reads, such as `tsvector`.
    func value() throws(DatabaseError) -> SQLValue? {
        switch PostgresType(rawValue: type) {
        case .bool: return .flag(bytes.first == 1)
        case .int2: return .integer(Int(try integer(Int16.self)))
        case .int4: return .integer(Int(try integer(Int32.self)))
        case .int8: return .integer(Int(try integer(Int64.self)))
        case .float4: return .real(Double(Float(bitPattern: try integer(UInt32.self))))
        case .float8: return .real(Double(bitPattern: try integer(UInt64.self)))
        case .numeric: return .real(try numeric())
        case .bytea: return .blob(Array(bytes))
        case .uuid: return .uuid(try uuid())
        case .timestamptz: return .instant(PostgresTime.date(microseconds: try integer(Int64.self)))
        case .date: return .text(try date())
        case .textArray: return .texts(try texts())
        case .jsonb: return .text(String(decoding: bytes.dropFirst(), as: UTF8.self))  // after a byte of version
        case .text, .varchar, .bpchar, .name, .json: return .text(String(decoding: bytes, as: UTF8.self))
        case nil: return nil
        }
    }

    private var unknown: DatabaseError {
        DatabaseError(.unexpectedData, "a column is of a type that this program does not read (\(type))")
    }

    private func integer<Number: FixedWidthInteger>(_: Number.Type, at offset: Int = 0) throws(DatabaseError) -> Number
    {
        guard offset >= 0, offset + MemoryLayout<Number>.size <= bytes.count else { throw unknown }
        return Number(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    private func uuid() throws(DatabaseError) -> UUID {
        guard bytes.count == 16 else { throw unknown }
        return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }

    /// Days since 2000.
    private func date() throws(DatabaseError) -> String {
        let days = Double(try integer(Int32.self))
        return String(InstantText.text(Date(timeIntervalSince1970: PostgresTime.epoch + days * 86_400)).prefix(10))
    }

    /// Digits to base 10,000, the first one with a weight; what `sum` and `avg` of whole numbers give.
    private func numeric() throws(DatabaseError) -> Double {
        let count = Int(try integer(Int16.self))
        let weight = Int(try integer(Int16.self, at: 2))
        let sign = try integer(UInt16.self, at: 4)
        guard sign == 0 || sign == 0x4000 else { throw unknown }  // the others are NaN and infinity
        var value = 0.0
        for index in 0..<max(0, count) {
            let digit = Double(try integer(Int16.self, at: 8 + 2 * index))
            value += digit * Self.power(weight - index)
        }
        return sign == 0 ? value : -value
    }

    private static func power(_ exponent: Int) -> Double {
        var value = 1.0
        for _ in 0..<abs(exponent) { value *= 10_000 }
        return exponent < 0 ? 1 / value : value
    }

    /// One dimension without NULLs, which is all that our columns hold.
    private func texts() throws(DatabaseError) -> [String] {
        guard try integer(Int32.self) > 0 else { return [] }
        let count = Int(try integer(Int32.self, at: 12))
        var offset = 20
        var texts: [String] = []
        for _ in 0..<max(0, count) {
            let length = Int(try integer(Int32.self, at: offset))
            offset += 4
            guard length >= 0, offset + length <= bytes.count else { throw unknown }
            texts.append(String(decoding: bytes[offset..<(offset + length)], as: UTF8.self))
            offset += length
        }
        return texts
    }
}
