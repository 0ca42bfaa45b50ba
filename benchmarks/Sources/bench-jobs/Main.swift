import Domain
import DurableJobs
import FoundationEssentials
import Persistence

/// Measures the job queue on a database of its own: `bench-jobs sqlite:PATH|postgres://… [JOBS]`.
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let location = arguments.first else {
            print("usage: bench-jobs sqlite:PATH|postgres://… [JOBS]")
            return
        }
        let jobs = arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
        let bench = try await JobsBench(location, jobs: jobs)
        try await bench.enqueue()
        try await bench.claim("claims a second, 64 at a time, otherwise empty table", batch: 64)
        try await bench.claim("claims a second, one at a time, otherwise empty table", batch: 1)
        for workers in [1, 2, 4, 32] { try await bench.run(workers: workers, replicas: 1) }
        for replicas in [2, 4] { try await bench.run(workers: 32, replicas: replicas) }
        try await bench.fill(1_000_000)
        try await bench.claim("claims a second, 64 at a time, beside 1,000,000 finished", batch: 64)
        try await bench.claim("claims a second, one at a time, beside 1,000,000 finished", batch: 1)
        try await bench.run(workers: 32, replicas: 1)
        await bench.close()
    }
}
