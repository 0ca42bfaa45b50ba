/// The languages of code blocks.
///
/// - SeeAlso: makenotion/notion-sdk-js, `src/api-endpoints/common.ts`, `LanguageRequest`
enum CodeLanguage {
    static let plain = "plain text"

    /// Notion's name for what somebody wrote behind a fence; ``plain`` when there is none.
    static func notion(_ info: String) -> String {
        let whole = info.lowercased().split { $0.isWhitespace }.joined(separator: " ")
        if known.contains(whole) { return whole }
        let first = whole.split(separator: " ").first.map(String.init) ?? ""
        let word = first.hasPrefix("{.") ? String(first.dropFirst(2).prefix { $0 != "}" }) : first
        if known.contains(word) { return word }
        return aliases[word] ?? plain
    }

    private static let known: Set<String> = [
        "abap", "abc", "agda", "arduino", "ascii art", "assembly", "bash", "basic", "bnf", "c", "c#", "c++", "clojure",
        "coffeescript", "coq", "css", "dart", "dhall", "diff", "docker", "ebnf", "elixir", "elm", "erlang", "f#",
        "flow",
        "fortran", "gherkin", "glsl", "go", "graphql", "groovy", "haskell", "hcl", "html", "idris", "java",
        "java/c/c++/c#", "javascript", "json", "julia", "kotlin", "latex", "less", "lisp", "livescript", "llvm ir",
        "lua", "makefile", "markdown", "markup", "mathematica", "matlab", "mermaid", "nix", "notion formula",
        "objective-c", "ocaml", "pascal", "perl", "php", "plain text", "powershell", "prolog", "protobuf", "purescript",
        "python", "r", "racket", "reason", "ruby", "rust", "sass", "scala", "scheme", "scss", "shell", "smalltalk",
        "solidity", "sql", "swift", "toml", "typescript", "vb.net", "verilog", "vhdl", "visual basic", "webassembly",
        "xml", "yaml",
    ]

    private static let aliases: [String: String] = [
        "asm": "assembly", "bat": "powershell", "clj": "clojure", "coffee": "coffeescript", "console": "shell",
        "cpp": "c++", "cs": "c#", "csharp": "c#", "cxx": "c++", "dockerfile": "docker", "ex": "elixir", "exs": "elixir",
        "feature": "gherkin", "fs": "f#", "fsharp": "f#", "gql": "graphql", "golang": "go", "h": "c", "hpp": "c++",
        "hs": "haskell", "htm": "html", "js": "javascript", "jsonc": "json", "json5": "json", "jsx": "javascript",
        "kt": "kotlin", "llvm": "llvm ir", "make": "makefile", "md": "markdown", "mjs": "javascript", "ml": "ocaml",
        "objc": "objective-c", "objectivec": "objective-c", "patch": "diff", "pl": "perl", "postgres": "sql",
        "postgresql": "sql", "proto": "protobuf", "ps1": "powershell", "py": "python", "python3": "python",
        "rb": "ruby", "rs": "rust", "sh": "shell", "sqlite": "sql", "svg": "xml", "terraform": "hcl", "tex": "latex",
        "text": "plain text", "tf": "hcl", "ts": "typescript", "tsx": "typescript", "txt": "plain text",
        "vb": "visual basic", "vbnet": "vb.net", "wasm": "webassembly", "yml": "yaml", "zsh": "shell",
    ]
}
