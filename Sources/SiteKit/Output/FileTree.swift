internal import Basics
internal import Glibc

/// Folders with all that is in them.
enum FileTree {
  /// Removes a folder and all below it; nothing happens where there is none. Links are removed, not followed.
  static func remove(_ path: String) throws(FileError) {
    guard let kind = try Files.kind(path) else { return }
    guard kind == .folder else {
      guard unlink(path) == 0 else { throw FileError("remove", path) }
      return
    }
    for entry in try FolderListing(path, hidden: true).entries.reversed() {
      let child = "\(path)/\(entry.path)"
      guard (entry.kind == .folder ? rmdir(child) : unlink(child)) == 0 else {
        throw FileError("remove", child)
      }
    }
    guard rmdir(path) == 0 else { throw FileError("remove", path) }
  }

  /// Gives an entry of one tree a place in another without copying its bytes.
  static func carry(_ entry: FolderListing.Entry, from source: String, to target: String) throws(FileError) {
    let from = "\(source)/\(entry.path)"
    let to = "\(target)/\(entry.path)"
    switch entry.kind {
    case .folder: try Files.makeFolder(to)
    case .link, .file, .other:
      if let slash = to.lastIndex(of: "/") { try Files.makeFolder(String(to[..<slash])) }
      guard linkat(AT_FDCWD, from, AT_FDCWD, to, 0) == 0 else { throw FileError("carry over", from) }
    }
  }
}
