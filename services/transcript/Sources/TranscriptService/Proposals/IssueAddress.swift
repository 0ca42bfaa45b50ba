/// Where an issue is found in Linear, without the words of its title.
///
/// Linear writes `https://linear.app/acme/issue/ENG-7/send-the-offer` and finds the issue without the last part. That
/// part quotes the title, which may lose words later that are to be taken out.
package enum IssueAddress {
    /// The address up to the identifier; one that is not of Linear's form stays as it is.
    package static func withoutTitle(_ address: String) -> String {
        let parts = address.split(separator: "/", maxSplits: 7, omittingEmptySubsequences: false)
        guard parts.count > 6, parts[0] == "https:", parts[1].isEmpty, isLinear(parts[2]), parts[4] == "issue",
            isIdentifier(parts[5])
        else { return address }
        return parts[...5].joined(separator: "/")
    }

    private static func isLinear(_ host: Substring) -> Bool {
        host == "linear.app" || host.hasSuffix(".linear.app")
    }

    /// A team's key and a number.
    private static func isIdentifier(_ text: Substring) -> Bool {
        let halves = text.split(separator: "-", omittingEmptySubsequences: false)
        guard halves.count == 2, let key = halves.first, let number = halves.last, !key.isEmpty, !number.isEmpty else {
            return false
        }
        return key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            && number.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
