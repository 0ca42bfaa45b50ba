import Foundation

/// Files of the project to make inputs of, from the folder that the program is started in.
enum Samples {
    /// Every file of some folders, in the order of their names.
    static func files(_ folders: String...) -> [[UInt8]] {
        let files = folders.flatMap { folder in
            // A folder that is not there gives no sample; that there are some is looked at by whoever starts the run.
            ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().compactMap {
                FileManager.default.contents(atPath: "\(folder)/\($0)").map { Array($0) }
            }
        }
        return files.isEmpty ? [[]] : files
    }
}
