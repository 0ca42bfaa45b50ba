import FoundationEssentials
import Testing
import WireFormat

@Suite struct ContractTimeTests {
    @Test(arguments: [
        ("2025-11-03T09:00:00Z", 1_762_160_400.0), ("2025-11-03T09:00:00.5Z", 1_762_160_400.5),
        ("2025-11-03T09:00:00.123Z", 1_762_160_400.123), ("2025-11-03T10:00:00+01:00", 1_762_160_400),
        ("2025-11-03T10:00:00.250+01:00", 1_762_160_400.25), ("1969-12-31T23:59:59Z", -1),
    ])
    func timeIsRead(_ text: String, seconds: Double) {
        let date = ContractTime.date(text)

        #expect(date.map { abs($0.timeIntervalSince1970 - seconds) < 0.0001 } == true)
    }

    @Test(arguments: ["", "today", "2025-11-03", "2025-11-03 09:00", "1762160400", "2025-13-03T09:00:00Z"])
    func otherTextIsNoTime(_ text: String) {
        #expect(ContractTime.date(text) == nil)
    }

    @Test(arguments: [
        (1_762_160_400.0, "2025-11-03T09:00:00.000Z"), (1_762_160_400.5, "2025-11-03T09:00:00.500Z"),
        (-0.5, "1969-12-31T23:59:59.500Z"), (0, "1970-01-01T00:00:00.000Z"),
    ])
    func timeIsWrittenInUTCWithMilliseconds(_ seconds: Double, text: String) {
        #expect(ContractTime.text(Date(timeIntervalSince1970: seconds)) == text)
    }

    @Test(arguments: [0.9994, 0.9996, 0.99999, 0.001, 0.123456])
    func fractionNeverRunsOver(_ fraction: Double) throws {
        let text = ContractTime.text(Date(timeIntervalSince1970: 1_762_160_400 + fraction))

        #expect(text.utf8.count == 24)
        let back = try #require(ContractTime.date(text))
        #expect(abs(back.timeIntervalSince1970 - 1_762_160_400 - fraction) <= 0.001)
    }

    /// A cursor made of a time that was read has to mean the row that it was read from.
    @Test func everyMillisecondComesBackToTheLetter() throws {
        for millisecond in 0..<1000 {
            let fraction = String(millisecond + 1000).dropFirst()
            let text = "2025-11-03T09:00:00.\(fraction)Z"

            let date = try #require(ContractTime.date(text))

            #expect(ContractTime.text(date) == text)
        }
    }
}
