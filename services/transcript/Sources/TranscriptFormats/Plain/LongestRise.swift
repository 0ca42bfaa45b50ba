/// The longest part of a list that never falls, by patience sorting.
///
/// - SeeAlso: https://en.wikipedia.org/wiki/Longest_increasing_subsequence
enum LongestRise {
    /// Places in `values`, in order; of several such parts the one with the smallest values at its end.
    static func indices(of values: [Double]) -> [Int] {
        /// Of each length the place where the part that ends lowest has its end.
        var ends: [Int] = []
        var previous = [Int?](repeating: nil, count: values.count)
        for index in values.indices {
            let length = firstEnd(above: values[index], in: ends, of: values)
            previous[index] = length > 0 ? ends[length - 1] : nil
            if length < ends.count { ends[length] = index } else { ends.append(index) }
        }
        var rise: [Int] = []
        var next = ends.last
        while let index = next {
            rise.append(index)
            next = previous[index]
        }
        return rise.reversed()
    }

    private static func firstEnd(above value: Double, in ends: [Int], of values: [Double]) -> Int {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if values[ends[middle]] > value { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
