import FoundationEssentials
import Observability
import Testing

@Suite struct TraceContextTests {
    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    private static let span = "00f067aa0ba902b7"

    @Test(arguments: [
        "00-\(trace)-\(span)-01", "00-\(trace)-\(span)-00", "cc-\(trace)-\(span)-01", "cc-\(trace)-\(span)-01-more",
    ])
    func headerIsRead(_ header: String) {
        let context = TraceContext(traceparent: header)

        #expect(context?.traceID == Self.trace)
        #expect(context?.spanID == Self.span)
    }

    @Test(arguments: [
        "", "00", "ff-\(trace)-\(span)-01", "00-\(trace)-\(span)-01-more", "00-\(trace)-\(span)",
        "0-\(trace)-\(span)-01",
        "00-\(trace.uppercased())-\(span)-01", "00-\(trace.dropLast())-\(span)-01", "00-\(trace)-\(span)0-01",
        "00-00000000000000000000000000000000-\(span)-01", "00-\(trace)-0000000000000000-01", "00-\(trace)-\(span)-1",
        "00-\(trace)-\(span)-0g", " 00-\(trace)-\(span)-01", "00_\(trace)_\(span)_01", "xx-\(trace)-\(span)-01",
    ])
    func otherHeaderIsRefused(_ header: String) {
        #expect(TraceContext(traceparent: header) == nil)
    }

    @Test func childIsInTheSameTrace() throws {
        let parent = try #require(TraceContext(traceparent: "00-\(Self.trace)-\(Self.span)-00"))

        let child = parent.child(UUID())

        #expect(child.traceID == Self.trace)
        #expect(child.spanID != Self.span)
        #expect(child.flags == "00")
        #expect(TraceContext(traceparent: child.traceparent) == child)
    }

    @Test func newTraceIsWellFormed() {
        let context = TraceContext.start(UUID(), UUID())

        #expect(TraceContext(traceparent: context.traceparent) == context)
        #expect(context.flags == "01")
    }
}
