internal import Glibc

/// An advisory lock on a file, held until the value's last copy is gone or the process ends.
public final class RunLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Takes the lock at once, or returns nil because another run holds it. The file is made where it does not stand;
  /// a link in its place is not followed.
  public static func taken(_ path: String, permissions: UInt32 = 0o600) throws(FileError) -> RunLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw FileError("create", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { return nil }
      throw FileError("lock", path, code: code)
    }
    return RunLock(descriptor: descriptor)
  }

  deinit { close(descriptor) }
}
