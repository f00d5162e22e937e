internal import Basics
internal import Glibc

/// Copies of single files, for where the system refuses a hard link.
enum FileCopy {
  /// A new file with the bytes, the permissions and the time of another.
  static func file(_ from: SystemPath, to target: SystemPath, _ status: FileStatus) throws(FileError) {
    let source = open(from.cString, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard source >= 0 else { throw FileError("read", from.description) }
    defer { close(source) }
    let copy = open(target.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard copy >= 0 else { throw FileError("create", target.description) }
    defer { close(copy) }
    while true {
      let sent = sendfile(copy, source, nil, 1 << 30)
      if sent == 0 { break }
      guard sent > 0 || errno == EINTR else { throw FileError("copy", from.description) }
    }
    setOwner(of: target, from: status)
    guard fchmod(copy, status.permissions) == 0, setTime(of: target, from: status) else {
      throw FileError("write", target.description)
    }
  }

  /// A new symbolic link that says what another says.
  static func link(_ from: SystemPath, to target: SystemPath, _ status: FileStatus) throws(FileError) {
    var text = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard readlink(from.cString, &text, text.count - 1) >= 0 else {
      throw FileError("read", from.description)
    }
    guard symlink(text, target.cString) == 0 else { throw FileError("create", target.description) }
    setOwner(of: target, from: status)
    guard setTime(of: target, from: status) else { throw FileError("write", target.description) }
  }

  /// Gives a file or folder an owner and a group, each where the system permits it: only root may give files away.
  static func setOwner(of path: SystemPath, from status: FileStatus) {
    if lchown(path.cString, status.owner, status.group) != 0 {
      _ = lchown(path.cString, uid_t.max, status.group)
    }
  }

  private static func setTime(of path: SystemPath, from status: FileStatus) -> Bool {
    let (seconds, nanoseconds) = status.modified.quotientAndRemainder(dividingBy: 1_000_000_000)
    let time = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
    return utimensat(AT_FDCWD, path.cString, [time, time], AT_SYMLINK_NOFOLLOW) == 0
  }
}
