import Domain
import Testing

@Suite struct BackoffTests {
    @Test(arguments: [
        (1, 0.0, Duration.milliseconds(500)), (1, 0.999999, .seconds(1)), (2, 0, .seconds(1)), (3, 0, .seconds(2)),
        (4, 0.5, .seconds(6)), (9, 0, .seconds(128)), (10, 0, .seconds(150)), (1_000_000, 0, .seconds(150)),
        (0, 0, .milliseconds(500)), (-5, 0, .milliseconds(500)),
    ])
    func waitDoublesUpToTheLongest(_ attempt: Int, fraction: Double, expected: Duration) {
        let delay = Backoff().delay(attempt: attempt, fraction: fraction)

        #expect(abs((delay - expected) / .milliseconds(1)) < 1)
    }
}
