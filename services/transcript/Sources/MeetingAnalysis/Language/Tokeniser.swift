/// Cuts text into tokens.
enum Tokeniser {
    static func tokens(in text: some StringProtocol) -> [Token] {
        let characters = Array(text)
        var tokens: [Token] = []
        var index = 0
        var spaceBefore = false
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                spaceBefore = true
                index += 1
                continue
            }
            let markUp = MarkUp.length(characters, at: index)
            guard markUp == 0 else {
                spaceBefore = spaceBefore || MarkUp.endsLine(characters[index..<(index + markUp)])
                index += markUp
                continue
            }
            let end = endOfToken(characters, from: index)
            let surface = shortened(String(characters[index..<end]))
            if character == "{" {
                // transcribers' notes such as {vocalsound} are no words
            } else if character == "[" {
                tokens.append(
                    Token(surface: surface, word: surface, hasSpaceBefore: spaceBefore, kind: .placeholder)
                )
            } else if isWordCharacter(character) || surface.count > 1 {
                tokens += words(surface, spaceBefore: spaceBefore)
            } else {
                tokens.append(Token(surface: surface, word: surface, hasSpaceBefore: spaceBefore, kind: .mark))
            }
            spaceBefore = false
            index = end
        }
        return Contractions.joined(tokens)
    }

    private static let longestInBytes = 400
    private static let longestInScalars = 100

    /// A word that nobody says, such as a letter under a thousand accents, is not compared in full length.
    private static func shortened(_ surface: String) -> String {
        guard surface.utf8.count > longestInBytes else { return surface }
        return String(String.UnicodeScalarView(surface.unicodeScalars.prefix(longestInScalars)))
    }

    private static func endOfToken(_ characters: [Character], from start: Int) -> Int {
        if let closing = closingBracket(characters[start]),
            let end = characters[start...].prefix(60).firstIndex(of: closing)
        {
            return end + 1
        }
        var end = start
        while end < characters.count {
            let character = characters[end]
            let continues =
                isWordCharacter(character)
                || (isInside(character) && end + 1 < characters.count && isWordCharacter(characters[end + 1])
                    && (end > start || isApostrophe(character)))
            guard continues, character != "_" || end == start || MarkUp.length(characters, at: end) == 0 else { break }
            end += 1
        }
        return max(end, start + 1)
    }

    private static func closingBracket(_ character: Character) -> Character? {
        switch character {
        case "[": "]"
        case "{": "}"
        default: nil
        }
    }

    private static func words(_ surface: String, spaceBefore: Bool) -> [Token] {
        Contractions.parts(of: surface).enumerated().map { offset, part in
            Token(
                surface: part.surface, word: part.word, hasSpaceBefore: offset == 0 ? spaceBefore : part.isSeparate,
                kind: .word
            )
        }
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "$£€%&@#_".contains(character)
    }

    private static func isApostrophe(_ character: Character) -> Bool { character == "'" || character == "’" }

    /// Characters that belong to a word when they stand between its letters: o'clock, twenty-one, 4.2, 12,000, 9:30.
    private static func isInside(_ character: Character) -> Bool {
        isApostrophe(character) || "-.,:/".contains(character)
    }
}
