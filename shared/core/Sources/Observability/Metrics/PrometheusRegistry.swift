public import CoreMetrics
internal import Synchronization

/// Keeps the process's metrics and writes them as Prometheus reads them.
///
/// Counters, gauges and timers of swift-metrics become counters, gauges and histograms. The number of series is
/// bounded: past ``maxSeries`` a new combination of labels is counted in `alpha_metrics_dropped_total` and otherwise
/// ignored, so that a careless label cannot eat the memory.
///
/// - SeeAlso: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
public final class PrometheusRegistry: MetricsFactory, Sendable {
    struct SeriesKey: Hashable {
        let name: String
        let labels: String
    }

    enum Kind: String {
        case counter, gauge, histogram
    }

    public let maxSeries: Int
    private let series = Mutex<[SeriesKey: any Series]>([:])
    private let dropped = CounterSeries()

    public init(maxSeries: Int = 5_000) {
        self.maxSeries = maxSeries
    }

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let name = metricName(label)
        return handler(name.hasSuffix("_total") ? name : name + "_total", dimensions, make: CounterSeries.init)
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        if aggregate {
            handler(metricName(label), dimensions, make: HistogramSeries.init)
        } else {
            handler(metricName(label), dimensions, make: GaugeSeries.init)
        }
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        handler(metricName(label), dimensions, make: GaugeSeries.init)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        let name = metricName(label)
        return handler(name.hasSuffix("_seconds") ? name : name + "_seconds", dimensions, make: HistogramSeries.init)
    }

    public func destroyCounter(_: any CounterHandler) {}
    public func destroyRecorder(_: any RecorderHandler) {}
    public func destroyMeter(_: any MeterHandler) {}
    public func destroyTimer(_: any TimerHandler) {}

    /// The whole exposition, sorted by name, ending with a line break.
    public func exposition() -> String {
        var all = series.withLock { Array($0) }
        all.append((SeriesKey(name: "alpha_metrics_dropped_total", labels: ""), dropped))
        all.sort { ($0.key.name, $0.key.labels) < ($1.key.name, $1.key.labels) }
        var text = ""
        var last = ""
        for (key, value) in all {
            if key.name != last {
                text += "# TYPE \(key.name) \(value.kind.rawValue)\n"
                last = key.name
            }
            value.write(name: key.name, labels: key.labels, to: &text)
        }
        return text
    }

    private func handler<S: Series>(_ name: String, _ dimensions: [(String, String)], make: () -> S) -> S {
        let key = SeriesKey(name: name, labels: labelText(dimensions))
        return series.withLock { series in
            if let existing = series[key] as? S { return existing }
            let new = make()
            if series.count < maxSeries, series[key] == nil {
                series[key] = new
            } else {
                dropped.increment(by: 1)
            }
            return new
        }
    }
}

/// `http.server.request.duration` becomes `http_server_request_duration`, for metrics and labels alike.
private func metricName(_ label: String) -> String {
    let name = String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "_" })
    return name.first?.isNumber == true ? "_" + name : name
}

private func labelText(_ dimensions: [(String, String)]) -> String {
    dimensions.sorted { $0.0 < $1.0 }.map { name, value in
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\(metricName(name))=\"\(escaped)\""
    }.joined(separator: ",")
}
