internal import Basics
internal import Glibc

/// Foreign files that came into the old site while the new one was made: they move to the new one.
struct Latecomers {
  private let old: SystemPath
  private let new: SystemPath
  private let foreign: ForeignFiles
  private let site: Manifest

  /// Looks through a site that was exchanged for another.
  init(in old: String, for new: String) throws(FileError) {
    foreign = ForeignFiles(in: try FolderListing(old, hidden: true), besides: try Manifest(in: old))
    site = try Manifest(in: new)
    self.old = SystemPath(old)
    self.new = SystemPath(new)
  }

  /// Moves them. What is left in the old site then has its like in the new one.
  ///
  /// Where the file that was carried over was replaced meanwhile, the later of the two stays. A move keeps a
  /// file's bytes and changes its time of change, so that this time tells which came later.
  func move() throws {
    let inTheWay = foreign.standing(inTheWayOf: site)
    guard inTheWay.isEmpty else { throw OutputError.foreign(inTheWay.map(\.path)) }
    for entry in foreign.entries {
      let from = old.appending(entry.systemPath)
      let target = new.appending(entry.systemPath)
      guard let late = try FileStatus(from) else { continue }
      let present = try FileStatus(target)
      if let present, present.isSameFile(as: late) { continue }
      if late.kind == .folder {
        if present == nil { try move(folder: from, to: target, late) }
      } else if present == nil {
        if let folder = target.folder { try Files.makeFolder(folder, permissions: 0o777) }
        guard try FileTree.move(from, to: target) else { throw FileError("move", "\(from)", code: EEXIST) }
      } else if let present, late.changed >= present.changed {
        guard rename(from.cString, target.cString) == 0 else { throw FileError("move", "\(from)") }
      }
    }
  }

  private func move(folder: SystemPath, to target: SystemPath, _ status: FileStatus) throws(FileError) {
    try Files.makeFolder(target, permissions: 0o700)
    try FileTree.dress(target, like: status)
  }
}
