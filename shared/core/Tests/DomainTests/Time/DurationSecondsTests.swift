import Domain
import Testing

@Suite struct DurationSecondsTests {
    @Test(arguments: [
        (Duration.zero, 0.0, 0), (.milliseconds(1), 0.001, 1), (.microseconds(1_999), 0.001999, 1),
        (.seconds(90), 90.0, 90_000), (.seconds(-2), -2.0, 0), (.milliseconds(-1), -0.001, 0),
    ])
    func durationConverts(_ duration: Duration, seconds: Double, milliseconds: Int64) {
        #expect(abs(duration.seconds - seconds) < 1e-12)
        #expect(duration.wholeMilliseconds == milliseconds)
    }
}
