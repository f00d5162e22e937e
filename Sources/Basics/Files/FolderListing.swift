internal import Glibc

/// What stands in a folder and below it.
public struct FolderListing: Sendable {
  /// One name below the folder.
  public struct Entry: Sendable, Hashable {
    /// The path from the folder as the system keeps it, names joined by `/`.
    public let systemPath: SystemPath
    /// The same as text. Where the name is not UTF-8 this is for people to read and leads to no file.
    public let path: String
    /// Whether `path` is the name itself.
    public let isUTF8: Bool
    /// What it is; links are not followed.
    public let kind: Files.Kind

    init(_ path: SystemPath, kind: Files.Kind) {
      systemPath = path
      let text = path.text
      self.path = text ?? path.description
      isUTF8 = text != nil
      self.kind = kind
    }
  }

  /// Everything below the folder, folders included, sorted by the bytes of the path.
  public let entries: [Entry]

  /// Lists a folder and all below it. Names beginning with a dot are left out unless asked for.
  public init(_ root: String, hidden: Bool = false) throws(FileError) {
    let root = SystemPath(root)
    let dot = CChar(bitPattern: UInt8(ascii: "."))
    var found: [Entry] = []
    var pending: [SystemPath?] = [nil]
    while let folder = pending.popLast() {
      for name in try Self.names(in: folder.map(root.appending) ?? root)
      where hidden || name.cString[0] != dot {
        let path = folder?.appending(name) ?? name
        guard let kind = try FileStatus(root.appending(path))?.kind else { continue }
        found.append(Entry(path, kind: kind))
        if kind == .folder { pending.append(path) }
      }
    }
    entries = found.sorted { $0.systemPath < $1.systemPath }
  }

  /// The paths of regular files.
  public var files: [String] { entries.compactMap { $0.kind == .file ? $0.path : nil } }

  /// The names in a folder, in no order.
  public static func names(in folder: SystemPath) throws(FileError) -> [SystemPath] {
    guard let stream = opendir(folder.cString) else { throw FileError("read", folder.description) }
    defer { closedir(stream) }
    var names: [SystemPath] = []
    let selfAndParent = [SystemPath("."), SystemPath("..")]
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileError("read", folder.description) }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { SystemPath(cString: $0) }
      }
      if !selfAndParent.contains(name) { names.append(name) }
    }
  }
}
