internal import FoundationEssentials

/// Points in time as PostgreSQL keeps them: whole microseconds since 2000, of which we use the milliseconds.
enum PostgresTime {
    /// Seconds from 1970 to 2000.
    static let epoch: Double = 946_684_800

    static func date(microseconds: Int64) -> Date {
        Date(timeIntervalSince1970: epoch + (Double(microseconds) / 1000).rounded() / 1000)
    }

    /// The binary form, with the highest byte first.
    static func bytes(_ date: Date) -> [UInt8] {
        let milliseconds = ((date.timeIntervalSince1970 - epoch) * 1000).rounded()
        // Beyond what the type holds, its ends.
        let microseconds = (Int64(exactly: milliseconds) ?? (milliseconds < 0 ? .min / 1000 : .max / 1000))
            .multipliedReportingOverflow(by: 1000)
        let value = microseconds.overflow ? (milliseconds < 0 ? Int64.min + 1 : .max - 1) : microseconds.partialValue
        return withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }
}
