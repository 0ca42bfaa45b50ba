import NIOCore
import Testing

@testable import ServiceHost

@Suite struct ConnectionPatienceTests {
    private let limits = ConnectionLimits(head: .seconds(15), patience: .seconds(20), bytesPerSecond: 1000)
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)

    private func after(_ seconds: Int64) -> NIODeadline { start + .seconds(seconds) }

    @Test func headIsWaitedForOnce() {
        var patience = ConnectionPatience(limits, openedAt: start)
        #expect(patience.end(after(3)) == after(15))

        patience.headArrived()
        patience.requestArrived()

        #expect(patience.end(after(100)) == nil)
    }

    @Test func eachByteOfABodyGivesItTime() {
        var patience = ConnectionPatience(limits, openedAt: start)
        patience.headArrived()
        patience.asksForMore(after(1))
        #expect(patience.end(after(1)) == after(21))

        patience.gotMore(after(11))
        patience.bodyArrived(5000)
        patience.asksForMore(after(11))

        // 20 s and 5 s for the bytes, of which 10 s are over.
        #expect(patience.end(after(11)) == after(26))
    }

    /// As long as we ask for nothing, the caller cannot send.
    @Test func timeInWhichWeAskForNothingIsOurs() {
        var patience = ConnectionPatience(limits, openedAt: start)
        patience.headArrived()
        patience.asksForMore(after(0))
        patience.gotMore(after(5))

        #expect(patience.end(after(1000)) == after(1015))
    }

    @Test func answerIsGivenTimeByItsLength() {
        var patience = ConnectionPatience(limits, openedAt: start)
        patience.headArrived()
        patience.requestArrived()

        patience.sends(2000, after(1))
        patience.sends(3000, after(5))
        #expect(patience.end(after(6)) == after(26))
        patience.sent(2000)
        #expect(patience.end(after(6)) == after(26))
        patience.sent(3000)
        #expect(patience.end(after(6)) == nil)
    }
}

@Suite struct ConnectionLimitsTests {
    @Test func fewerFilesLeaveFewerConnections() {
        let limits = ConnectionLimits(served: 1000, surplus: 100)

        #expect(limits.fitting(files: limits.files).served == 1000)
        #expect(limits.fitting(files: limits.files - 300).served == 700)
        #expect(limits.fitting(files: 10).served == 16)
    }
}
