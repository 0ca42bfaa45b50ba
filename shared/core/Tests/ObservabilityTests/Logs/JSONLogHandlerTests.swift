import Domain
import Foundation
import Logging
import Observability
import ServiceContextModule
import Testing

@Suite struct JSONLogHandlerTests {
    private let captured = CapturedLines()

    @Test func lineHasTheKeysOfTheContract() throws {
        var context = ServiceContext.topLevel
        context.requestID = "request-1"
        context.trace = TraceContext(traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")

        ServiceContext.withValue(context) {
            captured.logger().warning("job given up", metadata: ["job.id": "7", "list": ["a", "b"]])
        }

        let object = try captured.object()
        #expect(Set(object.keys) == ["time", "level", "service", "request_id", "trace_id", "message", "fields"])
        #expect(object["time"] as? String == "2025-11-03T09:00:00.000Z")
        #expect(object["level"] as? String == "warning")
        #expect(object["service"] as? String == "linear")
        #expect(object["request_id"] as? String == "request-1")
        #expect(object["trace_id"] as? String == "4bf92f3577b34da6a3ce929d0e0e4736")
        #expect(object["message"] as? String == "job given up")
        let fields = try #require(object["fields"] as? [String: Any])
        #expect(fields["job.id"] as? String == "7")
        #expect(fields["list"] as? [String] == ["a", "b"])
    }

    @Test func lineOutsideARequestHasNoRequest() throws {
        captured.logger().info("started")

        #expect(Set(try captured.object().keys) == ["time", "level", "service", "message"])
    }

    @Test func lineOfALibraryNamesIt() throws {
        captured.logger(label: "hummingbird").info("listening")

        let object = try captured.object()
        #expect(object["logger"] as? String == "hummingbird")
        #expect(object["service"] as? String == "linear")
    }

    @Test func metadataOfTheLineWinsOverThatOfTheLogger() throws {
        var logger = captured.logger()
        logger[metadataKey: "kind"] = "logger"
        logger[metadataKey: "other"] = "kept"

        logger.info("message", metadata: ["kind": "line"])

        #expect(try captured.object()["fields"] as? [String: String] == ["kind": "line", "other": "kept"])
    }

    @Test func errorIsWritten() throws {
        struct Failure: Error, CustomStringConvertible { let description = "it broke" }

        captured.logger().error("call failed", error: Failure())

        #expect(try captured.object()["error"] as? String == "it broke")
    }

    @Test func levelIsObeyed() {
        let logger = captured.logger(level: .notice)

        logger.info("not written")
        logger.notice("written")

        #expect(captured.lines.count == 1)
    }

    @Test(arguments: [true, false])
    func recordIsOneLineWhateverItHolds(json: Bool) {
        let nasty = "one\ntwo\r\nthree\u{2028}four\u{85}\u{1B}[31m \"quoted\" \\ \u{0}"

        captured.logger(json: json).info("\(nasty)", metadata: ["field": "\(nasty)", "nested": ["inner": "\(nasty)"]])

        #expect(captured.lines.count == 1)
        let controls = captured.lines[0].unicodeScalars.dropLast().filter { $0.value < 0x20 || $0.value == 0x85 }
        #expect(json ? controls.allSatisfy { $0.value == 0x85 } : controls.isEmpty)
        #expect(captured.lines[0].hasSuffix("\n"))
    }

    @Test func textIsForAPerson() {
        captured.logger(json: false).info("call answered", metadata: ["http.status": "200", "http.route": "/health"])

        #expect(
            captured.lines == [
                "2025-11-03T09:00:00.000Z INFO linear: call answered http.route=/health http.status=200\n"
            ])
    }

    @Test func textShowsNestedFields() {
        captured.logger(json: false).info("m", metadata: ["list": ["a", "b"], "map": ["k": "v"]])

        #expect(captured.lines == ["2025-11-03T09:00:00.000Z INFO linear: m list=[a, b] map={k=v}\n"])
    }
}
