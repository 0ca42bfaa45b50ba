import AlphaCLI
import Glibc

@main
enum Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        exit(await Alpha.run(arguments, in: .process()))
    }
}
