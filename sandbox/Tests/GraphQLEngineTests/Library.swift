import GraphQLEngine

/// A small schema with one of everything, and objects that answer for it.
enum Library {
    static let schemaText = """
        type Query {
            book(id: ID!): Book
            books(filter: BookFilter, first: Int = 10, order: Order): [Book!]!
            shelf: [Item]
            named(name: String!, loud: Boolean = false): String!
            sum(numbers: [Int!]!): Int
            echo(value: JSON): JSON
            broken: String!
            fragile: Book
            order(of: Order!): Order!
        }

        type Mutation { rename(id: ID!, title: String!): Book! }

        interface Titled { title: String! }
        type Book implements Titled {
            id: ID!
            title: String!
            pages(unit: String): Int
            author: Person
            similar: [Book!]!
            secret: String!
            tags: [String!]!
        }
        type Person { name: String! books: [Book!]! }
        type Film implements Titled { title: String! minutes: Float! }
        union Item = Book | Film

        enum Order { TITLE PAGES }
        input BookFilter {
            title: String
            pages: IntRange
            and: [BookFilter!]
            order: Order = TITLE
        }
        input IntRange { from: Int! to: Int }
        scalar JSON
        """

    static func engine(limits: DocumentLimits = DocumentLimits()) throws -> Engine {
        Engine(schema: try Schema(schemaText), limits: limits)
    }

    /// Prepares and runs a request.
    static func run(_ query: String, operation: String? = nil, variables: Fields = [:]) throws -> GraphQLResponse {
        let engine = try engine()
        let prepared = try engine.prepare(
            GraphQLRequest(query: query, operationName: operation, variables: variables)
        )
        return engine.run(prepared, on: Root(typeName: prepared.rootType))
    }

    /// The messages with which a request is refused; none when it would run.
    static func refusal(
        _ query: String, operation: String? = nil, variables: Fields = [:], limits: DocumentLimits = DocumentLimits()
    ) throws -> (stage: RequestError.Stage, messages: [String])? {
        do {
            _ = try engine(limits: limits).prepare(
                GraphQLRequest(query: query, operationName: operation, variables: variables)
            )
            return nil
        } catch let error as RequestError { return (error.stage, error.errors.map(\.message)) }
    }
}

struct Root: GraphQLObject {
    let typeName: String

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        switch field.name {
        case "book": return field.arguments["id"] == "missing" ? .null : .object(Book(title: "Sea"))
        case "rename": return .object(Book(title: field.arguments["title"]?.text ?? ""))
        case "books": return .list(["Sea", "Sky"].map { .object(Book(title: $0)) })
        case "shelf": return .list([.object(Book(title: "Sea")), .object(Film()), .null])
        case "named":
            let name = field.arguments["name"]?.text ?? ""
            return .leaf(.string(field.arguments["loud"] == true ? name.uppercased() : name))
        case "sum":
            let numbers = field.arguments["numbers"]?.items ?? []
            return .leaf(.int(numbers.compactMap(\.integer).reduce(0, +)))
        case "echo": return .leaf(field.arguments["value"] ?? "nothing given")
        case "order": return .leaf(field.arguments["of"] ?? .null)
        case "fragile": return .object(Book(title: "Glass"))
        default: throw FieldError("It broke.", extensions: ["code": "BROKEN"])
        }
    }
}

struct Book: GraphQLObject {
    let title: String
    var typeName: String { "Book" }

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        switch field.name {
        case "id": .leaf(.string("book-\(title)"))
        case "title": .leaf(.string(title))
        case "pages": .leaf(field.arguments["unit"] == "bad" ? "many" : 100)
        case "author": .object(Person())
        case "similar": .list([.object(Book(title: "Sand"))])
        case "tags": .leaf(["a", "b"])
        default: .null
        }
    }
}

struct Person: GraphQLObject {
    var typeName: String { "Person" }

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        field.name == "name" ? .leaf("Ada") : .list([.object(Book(title: "Sea"))])
    }
}

struct Film: GraphQLObject {
    var typeName: String { "Film" }

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        field.name == "title" ? .leaf("Storm") : .leaf(91)
    }
}
