import FuzzKit

/// A reader of what others send, with what it is tried on and what it promises.
package struct Parser: Sendable {
    /// What a parser did that it must not.
    package struct Broken: Error, Hashable, CustomStringConvertible {
        package let description: String

        init(_ description: String) {
            self.description = description
        }
    }

    package let name: String
    /// Real inputs, to make others of.
    package let samples: [[UInt8]]
    /// Longest input that is tried, in bytes.
    package let longest: Int
    private let promise: @Sendable ([UInt8]) throws -> Bool

    /// - Parameter promise: reads an input and throws ``Broken`` when something is not as promised; whether there was
    ///   something to read. Any other error that comes out of it is one that the parser must not throw.
    init(
        _ name: String, samples: [[UInt8]], longest: Int = 8_192, promise: @escaping @Sendable ([UInt8]) throws -> Bool
    ) {
        self.name = name
        self.samples = samples
        self.longest = longest
        self.promise = promise
    }

    /// The same for a parser of text.
    init(
        _ name: String, texts: [String], longest: Int = 8_192, promise: @escaping @Sendable (String) throws -> Bool
    ) {
        self.init(name, samples: texts.map { Array($0.utf8) }, longest: longest) { bytes in
            try promise(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// - Returns: whether the input could be read.
    /// - Throws: ``Broken``.
    package func check(_ input: [UInt8]) throws(Broken) -> Bool {
        do {
            return try promise(input)
        } catch let broken as Broken {
            throw broken
        } catch {
            throw Broken("throws its own errors, not \(type(of: error))")
        }
    }

    /// Every parser that is tried.
    package static let all: [Parser] =
        transcripts + slackPayloads + slackTexts + markdown + bodies + webhooks + queries + settings + values
}

/// - Throws: ``Parser/Broken`` when something does not hold.
func expect(_ holds: Bool, _ promise: String) throws {
    guard holds else { throw Parser.Broken(promise) }
}
