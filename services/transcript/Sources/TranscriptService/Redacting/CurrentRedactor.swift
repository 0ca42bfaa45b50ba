internal import Domain
internal import Logging
internal import Metrics
internal import Redaction
internal import RedactionTerms
internal import ServiceLifecycle

/// The redactor with the terms as their file has them now.
///
/// The file is looked at before each use, and every second, so that a mistake shows before somebody depends on it.
/// One that cannot be used leaves the last good terms in force: words that are to be taken out never come back by
/// accident. One that could not be read is read again at the next look.
actor CurrentRedactor: Service {
    private static let interval: Duration = .seconds(1)

    private let loaded: LoadedTerms?
    private let ambient: Ambient
    private let logger: Logger
    /// The state of the file that was last looked at, nil when it was not there.
    private var seen: TermsFile.Stamp?
    /// Why the file could not be read in the state that was looked at since, told once.
    private var unread: TermsFileError?
    private var terms: CustomTerms
    private var current: Redactor

    /// - Parameter loaded: nil when there are no terms but those of the rules.
    init(_ loaded: LoadedTerms?, ambient: Ambient, logger: Logger) {
        self.loaded = loaded
        self.ambient = ambient
        self.logger = logger
        self.seen = loaded?.stamp
        self.terms = loaded?.terms ?? .none
        self.current = Redactor(terms: loaded?.terms ?? .none)
        if let loaded { Self.report(loaded.terms, isStale: false) }
    }

    /// The redactor to filter with from here on.
    func redactor() -> Redactor {
        look()
        return current
    }

    func run() async {
        guard loaded != nil else {
            try? await gracefulShutdown()  // cancelled: it ends as well
            return
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await self.look()
                try? await self.ambient.clock.sleep(for: Self.interval)  // cancelled: the loop ends
            }
        }
    }

    /// Takes the terms anew when the file is another than before.
    private func look() {
        guard let loaded else { return }
        let stamp = loaded.file.stamp()
        guard stamp != seen else { return }
        do throws(TermsFileError) {
            let terms = try loaded.read()
            (seen, unread) = (stamp, nil)
            // A file that is only touched, or that comes back as it was, costs nothing.
            if terms != self.terms { current = Redactor(terms: terms) }
            self.terms = terms
            Self.report(terms, isStale: false)
            logger.info(
                "redaction terms taken",
                metadata: ["terms.always": "\(terms.always.count)", "terms.never": "\(terms.never.count)"])
        } catch {
            if !error.isOfReading { seen = stamp }
            guard !error.isOfReading || error != unread else { return }
            unread = error.isOfReading ? error : nil
            Self.report(terms, isStale: true)
            logger.warning(
                "redaction terms not taken, the last good ones stay",
                metadata: [
                    "terms.problems": "\(error.problems.count)",
                    "terms.problem": "\(error.problems.first?.description ?? "")",
                ])
        }
    }

    private static func report(_ terms: CustomTerms, isStale: Bool) {
        for (list, count) in [("always", terms.always.count), ("never", terms.never.count)] {
            Gauge(label: "alpha.redaction.terms", dimensions: [("list", list)]).record(count)
        }
        Gauge(label: "alpha.redaction.terms_stale").record(isStale ? 1 : 0)
    }
}
