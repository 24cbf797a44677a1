#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The names in a folder, in no order, without `.` and `..`; nil stands for a name that is not UTF-8.
package func namesInFolder(_ path: String) throws(SystemFailure) -> [String?] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String?] = []
    while let entry = readdir(folder) {
        let name = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name)!)
        let text = String(validatingCString: name.assumingMemoryBound(to: CChar.self))
        if text != ".", text != ".." { names.append(text) }
    }
    return names
}
