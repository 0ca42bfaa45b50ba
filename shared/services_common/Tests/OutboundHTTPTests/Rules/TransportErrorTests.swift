import OutboundHTTP
import Testing

@Suite struct TransportErrorTests {
    @Test(arguments: [
        (TransportError.Reason.notReachable, true), (.circuitOpen, true), (.overloaded, true), (.invalidAddress, true),
        (.timedOut, false), (.broken, false), (.tooLarge, false),
    ])
    func errorTellsWhetherTheCallWasSent(_ reason: TransportError.Reason, isUnsent: Bool) {
        #expect(TransportError(upstream: "Linear", reason: reason).isUnsent == isUnsent)
    }

    @Test func errorReadsAsASentence() {
        #expect("\(TransportError(upstream: "Linear", reason: .notReachable))" == "Linear is not reachable")
    }
}
