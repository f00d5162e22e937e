internal import Basics
internal import Glibc

/// An advisory lock on a file, held until the value's last copy is gone or the process ends.
final class FileLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Takes the lock at once, or fails because another run holds it.
  static func taken(_ path: String, guarding output: String) throws -> FileLock {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("create", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      throw code == EWOULDBLOCK ? OutputError.locked(output) : FileError("lock", path, code: code)
    }
    return FileLock(descriptor: descriptor)
  }

  deinit { close(descriptor) }
}
