internal import FoundationEssentials

/// Addresses in settings.
public enum WebAddress {
    /// `text`, if it is a whole `http` or `https` address with a host; nil otherwise.
    public static func checked(_ text: String) -> String? {
        guard let url = URL(string: text), let host = url.host(), !host.isEmpty, ["http", "https"].contains(url.scheme)
        else { return nil }
        return text
    }
}
