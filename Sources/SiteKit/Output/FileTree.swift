internal import Basics
internal import CLinux
internal import Glibc

/// Files and folders that go from one site to the next with all that the system knows of them.
enum FileTree {
  /// Moves a file to a place where nothing stands; returns false where something does.
  static func move(_ from: SystemPath, to target: SystemPath) throws(FileError) -> Bool {
    let flags = UInt32(carebook_rename_noreplace)
    if renameat2(AT_FDCWD, from.cString, AT_FDCWD, target.cString, flags) == 0 { return true }
    guard errno == EEXIST else { throw FileError("move", from.description) }
    return false
  }

  /// Gives a file a second place: by a second name for it, or by a copy where the system refuses that.
  static func carry(_ from: SystemPath, to target: SystemPath) throws(FileError) {
    if linkat(AT_FDCWD, from.cString, AT_FDCWD, target.cString, 0) == 0 { return }
    let failure = FileError("carry over", from.description)
    // Another's file under protected_hardlinks, a mount below, a file system without hard links, too many links.
    guard [EPERM, EXDEV, EOPNOTSUPP, EMLINK].contains(failure.code), let status = try FileStatus(from) else {
      throw failure
    }
    switch status.kind {
    case .file: try FileCopy.file(from, to: target, status)
    case .link: try FileCopy.link(from, to: target, status)
    case .folder, .other: throw failure
    }
  }

  /// Gives a folder the permissions of another, and its owner and group where the system permits that.
  static func dress(
    _ folder: SystemPath, like status: FileStatus, adding permissions: UInt32 = 0
  ) throws(FileError) {
    FileCopy.setOwner(of: folder, from: status)
    guard chmod(folder.cString, status.permissions | permissions) == 0 else {
      throw FileError("set the permissions of", folder.description)
    }
  }
}
