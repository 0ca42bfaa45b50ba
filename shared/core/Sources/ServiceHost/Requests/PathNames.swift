internal import Foundation
internal import Hummingbird

extension AuthenticatedContext {
    /// A name from the path, as it was before it was percent-encoded.
    ///
    /// - Throws: ``Problem`` 400 when it is empty, too long or not UTF-8.
    public func name(_ parameter: String) throws(Problem) -> String {
        guard let raw = parameters.get(parameter), let name = raw.removingPercentEncoding, name.utf8.count <= 512,
            name.contains(where: { !$0.isWhitespace })
        else { throw Problem(.badRequest, "The path has no readable name. Give 1 to 512 bytes of UTF-8.") }
        return name
    }
}
