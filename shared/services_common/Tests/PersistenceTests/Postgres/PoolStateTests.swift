import Testing

@testable import Persistence

@Suite struct PoolStateTests {
    @Test func connectionUsedLastIsGivenFirst() {
        var pool = PoolState<String, String>(links: ["a", "b"], maxWaiting: 1)
        let first = pool.take()
        _ = pool.take()
        let none = pool.take()
        let next = first.flatMap { pool.giveBack($0) }
        let again = pool.take()

        #expect(none == nil && next == nil)
        #expect(again == first)
    }

    @Test func whoWaitsLongestIsNext() {
        var pool = PoolState<String, String>(links: ["a"], maxWaiting: 2)
        _ = pool.take()

        let waits = [pool.wait(number: 1, "first"), pool.wait(number: 2, "second"), pool.wait(number: 3, "third")]
        let served = [pool.giveBack("a"), pool.giveBack("a"), pool.giveBack("a")]
        let left = pool.take()

        #expect(waits == [true, true, false], "no more than two wait")
        #expect(served == ["first", "second", nil])
        #expect(left == "a")
    }

    @Test func whoGaveUpGetsNothing() {
        var pool = PoolState<String, String>(links: ["a"], maxWaiting: 2)
        _ = pool.take()
        _ = pool.wait(number: 1, "first")
        _ = pool.wait(number: 2, "second")

        let abandoned = [pool.abandon(number: 1), pool.abandon(number: 1)]
        let served = pool.giveBack("a")

        #expect(abandoned == ["first", nil])
        #expect(served == "second")
    }

    @Test func nobodyIsServedOnceItIsClosed() {
        var pool = PoolState<String, String>(links: ["a", "b"], maxWaiting: 2)
        _ = pool.take()
        _ = pool.take()
        _ = pool.wait(number: 1, "first")
        _ = pool.giveBack("x")
        _ = pool.wait(number: 2, "second")

        let left = pool.close()

        let link = pool.take()
        let waits = pool.wait(number: 3, "third")

        #expect(left.waiters == ["second"])
        #expect(pool.isClosed && link == nil && !waits)
    }
}
