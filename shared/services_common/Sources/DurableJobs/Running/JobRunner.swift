public import Domain
internal import FoundationEssentials
public import Logging
internal import Metrics
internal import Persistence
public import ServiceLifecycle

/// Runs stored jobs until the process is asked to stop, then lets those under way finish.
public struct JobRunner: Service {
    private let queue: JobQueue
    private let handlers: [JobKind: any JobHandler]
    private let settings: JobRunnerSettings
    private let ambient: Ambient
    private let logger: Logger

    public init(
        queue: JobQueue, handlers: [any JobHandler], settings: JobRunnerSettings = JobRunnerSettings(),
        ambient: Ambient, logger: Logger
    ) {
        self.queue = queue
        self.handlers = Dictionary(handlers.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
        self.settings = settings
        self.ambient = ambient
        self.logger = logger
    }

    private var kinds: [JobKind] { Array(handlers.keys) }

    public func run() async throws {
        let load = WorkerLoad(limits: handlers.mapValues(\.concurrency))
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                group.addTask { await keepHouse() }
                group.addTask { await cancelWhenGracefulShutdown { await queue.shareAnnouncements() } }
                while true {
                    // Before the look for room: a job that ends in between makes some.
                    let heard = queue.announcements
                    let room = load.room()
                    // No job is begun once a stop was asked for; the group then waits for those under way.
                    guard !load.isStopped, !Task.isCancelled else { break }
                    let jobs = await nextJobs(room, withSuspect: load.hasRoomForSuspect)
                    if jobs.isEmpty {
                        await queue.waitForAnnouncement(
                            past: heard, of: Array(room.keys), atMost: settings.pollInterval)
                    }
                    for job in jobs {
                        guard let handler = handlers[job.kind] else { continue }
                        load.begin(job)
                        group.addTask { await work(on: job, handler: handler, load: load) }
                    }
                }
            }
        } onGracefulShutdown: {
            load.stop()
            queue.wake()
        }
    }

    /// Frees what the process before this one was doing, so that it goes on at once. To be called once this process listens
    /// on its port: the one before then does so no longer.
    public func takeUp() async {
        do {
            let interrupted = try await queue.endOwnLeases(kinds, ofAtMost: settings.lease)
            queue.wake()
            if interrupted > 0 { logger.info("work goes on", metadata: ["jobs": "\(interrupted)"]) }
        } catch {
            logger.info("work goes on when its leases have run out", metadata: ["reason": "\(error)"])
        }
    }

    private func work(on job: LeasedJob, handler: any JobHandler, load: WorkerLoad) async {
        await JobRun(
            job: job, handler: handler, queue: queue, settings: settings, ambient: ambient, logger: logger,
            isStopping: { load.isStopped }
        ).run()
        load.end(job)
        queue.wake()
    }

    private func nextJobs(_ room: [JobKind: Int], withSuspect: Bool) async -> [LeasedJob] {
        do {
            return try await queue.lease(
                room, atMost: settings.jobsPerLease, withSuspect: withSuspect, for: settings.lease)
        } catch {
            logger.warning("jobs cannot be read", metadata: ["reason": "\(error)"])
            return []
        }
    }

    /// Reports how the queue stands, buries what nobody will run again, follows a clock that was
    /// set back, and deletes what is long done.
    private func keepHouse() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    report(try await queue.counts(of: kinds, withDone: false))
                    if try await queue.followClock(kinds) > 0 { queue.wake() }
                    while let job = try await queue.takeAbandoned(kinds: kinds) { await bury(job) }
                    try await queue.purge(
                        kinds, doneBefore: ambient.now - settings.keepDone.seconds,
                        deadBefore: ambient.now - settings.keepDead.seconds)
                } catch {
                    logger.warning("jobs cannot be read", metadata: ["reason": "\(error)"])
                }
                try? await ambient.clock.sleep(for: settings.reportInterval)  // cancelled: the loop ends
            }
        }
    }

    private func bury(_ job: LeasedJob) async {
        let handler = handlers[job.kind]
        let reason = "the process ended in the midst of it again and again"
        do {
            try await queue.bury(job, reason: reason) { connection in
                try handler?.buried(job, reason: reason, on: connection)
            }
            logger.error("job given up", metadata: ["job.id": "\(job.id)", "reason": "\(reason)"])
        } catch {
            // Its hold runs out, and it is tried again; the others are not held up by it.
            logger.warning("job could not be given up", metadata: ["job.id": "\(job.id)", "reason": "\(error)"])
        }
    }

    private func report(_ counts: JobCounts) {
        let states = [("waiting", counts.waiting), ("running", counts.running), ("dead", counts.dead)]
        for (state, number) in states {
            Gauge(label: "alpha.jobs", dimensions: [("state", state)]).record(number)
        }
        let age = counts.oldestDue.map { max(0, ambient.now.timeIntervalSince($0)) } ?? 0
        Gauge(label: "alpha.jobs.oldest_due_seconds").record(age)
    }
}
