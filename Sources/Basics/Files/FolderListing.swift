internal import Glibc

/// What stands in a folder and below it.
public struct FolderListing: Sendable {
  /// One name below the folder.
  public struct Entry: Sendable, Hashable {
    /// The path from the folder, names joined by `/`.
    public let path: String
    /// What it is; links are not followed.
    public let kind: Files.Kind
  }

  /// Everything below the folder, folders included, sorted by the bytes of the path.
  public let entries: [Entry]

  /// Lists a folder and all below it. Names beginning with a dot are left out unless asked for.
  public init(_ root: String, hidden: Bool = false) throws(FileError) {
    var found: [Entry] = []
    var pending = [""]
    while let folder = pending.popLast() {
      let path = folder.isEmpty ? root : "\(root)/\(folder)"
      for name in try Self.names(in: path) where hidden || !name.hasPrefix(".") {
        let relative = folder.isEmpty ? name : "\(folder)/\(name)"
        guard let kind = try Files.kind("\(root)/\(relative)") else { continue }
        found.append(Entry(path: relative, kind: kind))
        if kind == .folder { pending.append(relative) }
      }
    }
    entries = found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The paths of regular files.
  public var files: [String] { entries.compactMap { $0.kind == .file ? $0.path : nil } }

  private static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError("read", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileError("read", folder) }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }
}
