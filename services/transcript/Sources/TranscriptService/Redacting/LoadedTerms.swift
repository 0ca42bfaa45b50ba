public import Redaction
public import RedactionTerms

/// A file of terms as it was read at the start.
public struct LoadedTerms: Sendable {
    public let file: TermsFile
    /// From before the file was read, so that a change meanwhile is seen later.
    let stamp: TermsFile.Stamp?
    public let terms: CustomTerms
    let read: @Sendable () throws(TermsFileError) -> CustomTerms

    /// - Throws: ``TermsFileError`` with everything that is wrong.
    public init(_ file: TermsFile) throws(TermsFileError) {
        try self.init(file, read: file.read)
    }

    /// - Parameter read: reads the file, now and when it is another than before.
    package init(
        _ file: TermsFile, read: @escaping @Sendable () throws(TermsFileError) -> CustomTerms
    ) throws(TermsFileError) {
        self.file = file
        self.stamp = file.stamp()
        self.terms = try read()
        self.read = read
    }
}
