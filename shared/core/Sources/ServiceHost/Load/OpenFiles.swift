internal import Glibc

/// How many files and connections the system lets this process have.
enum OpenFiles {
    /// Raises the soft limit as far as `wanted` and the hard limit allow.
    ///
    /// - Returns: the limit as it is afterwards; nil when the system does not tell.
    static func allow(_ wanted: Int) -> Int? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
        if limit.rlim_cur < UInt(wanted) {
            limit.rlim_cur = min(UInt(wanted), limit.rlim_max)
            // It stays as it was where that is not allowed.
            _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
        }
        return Int(clamping: limit.rlim_cur)
    }
}
