import Metrics
import Observability
import Testing

@Suite struct PrometheusRegistryTests {
    private let registry = PrometheusRegistry()

    private var lines: [String] { registry.exposition().split(separator: "\n").map(String.init) }

    @Test func counterCountsByLabels() {
        Counter(label: "alpha.jobs.ended", dimensions: [("outcome", "done"), ("kind", "a")], factory: registry)
            .increment()
        Counter(label: "alpha.jobs.ended", dimensions: [("kind", "a"), ("outcome", "done")], factory: registry)
            .increment(by: 2)
        Counter(label: "alpha.jobs.ended", dimensions: [("kind", "b"), ("outcome", "dead")], factory: registry)
            .increment()

        #expect(
            lines == [
                "# TYPE alpha_jobs_ended_total counter",
                #"alpha_jobs_ended_total{kind="a",outcome="done"} 3"#,
                #"alpha_jobs_ended_total{kind="b",outcome="dead"} 1"#,
                "# TYPE alpha_metrics_dropped_total counter",
                "alpha_metrics_dropped_total 0",
            ])
    }

    @Test func counterThatIsCalledTotalIsNotCalledSoTwice() {
        Counter(label: "calls_total", factory: registry).increment()

        #expect(lines.contains("calls_total 1"))
    }

    @Test func gaugeKeepsTheLastValue() {
        let gauge = Gauge(label: "alpha.jobs", dimensions: [("state", "waiting")], factory: registry)
        gauge.record(3)
        gauge.record(1.5)

        #expect(lines.contains("# TYPE alpha_jobs gauge"))
        #expect(lines.contains(#"alpha_jobs{state="waiting"} 1.5"#))
    }

    @Test func meterGoesUpAndDown() {
        let meter = Meter(label: "http.server.active_requests", factory: registry)
        meter.increment()
        meter.increment()
        meter.decrement()

        #expect(lines.contains("http_server_active_requests 1.0"))
    }

    @Test func bucketsOfATimerAreCumulative() {
        let timer = Timer(label: "call.duration", dimensions: [("route", "/a")], factory: registry)
        timer.recordNanoseconds(1_000_000)  // exactly the first bound
        timer.recordNanoseconds(30_000_000)
        timer.recordNanoseconds(60_000_000_000)

        #expect(lines.contains("# TYPE call_duration_seconds histogram"))
        #expect(lines.contains(#"call_duration_seconds_bucket{route="/a",le="0.001"} 1"#))
        #expect(lines.contains(#"call_duration_seconds_bucket{route="/a",le="0.025"} 1"#))
        #expect(lines.contains(#"call_duration_seconds_bucket{route="/a",le="0.05"} 2"#))
        #expect(lines.contains(#"call_duration_seconds_bucket{route="/a",le="30.0"} 2"#))
        #expect(lines.contains(#"call_duration_seconds_bucket{route="/a",le="+Inf"} 3"#))
        #expect(lines.contains(#"call_duration_seconds_sum{route="/a"} 60.031"#))
        #expect(lines.contains(#"call_duration_seconds_count{route="/a"} 3"#))
    }

    @Test func histogramWithoutLabelsHasOnlyItsBounds() {
        Recorder(label: "size", aggregate: true, factory: registry).record(2)

        #expect(lines.contains(#"size_bucket{le="2.5"} 1"#))
        #expect(lines.contains("size_sum 2.0"))
    }

    @Test func labelsAreEscaped() {
        Counter(label: "c", dimensions: [("path", "a\\b\"c\nd"), ("bad-name", "é")], factory: registry).increment()

        #expect(lines.contains(#"c_total{bad_name="é",path="a\\b\"c\nd"} 1"#))
    }

    @Test func namesAreMadeLegal() {
        Counter(label: "2 Wege/größe", dimensions: [("1st", "x")], factory: registry).increment()

        #expect(lines.contains(#"_2_Wege_gr__e_total{_1st="x"} 1"#))
    }

    @Test func numberOfSeriesIsBounded() {
        let small = PrometheusRegistry(maxSeries: 2)
        for number in 1...5 { Counter(label: "c", dimensions: [("n", "\(number)")], factory: small).increment() }
        Counter(label: "c", dimensions: [("n", "1")], factory: small).increment()

        let lines = small.exposition().split(separator: "\n")

        #expect(lines.filter { $0.hasPrefix("c_total{") } == [#"c_total{n="1"} 2"#, #"c_total{n="2"} 1"#])
        #expect(lines.contains("alpha_metrics_dropped_total 3"))
    }

    @Test func concurrentCountsAreAllThere() async {
        await withDiscardingTaskGroup { group in
            for _ in 1...50 {
                group.addTask {
                    for _ in 1...200 { Counter(label: "c", factory: registry).increment() }
                }
            }
        }

        #expect(lines.contains("c_total 10000"))
    }

    @Test func expositionEndsWithALineBreak() {
        #expect(registry.exposition().hasSuffix("\n"))
    }
}
