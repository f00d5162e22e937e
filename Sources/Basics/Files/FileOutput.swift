internal import Glibc

/// A file that is written piece by piece, for what is too large to be held whole.
public struct FileOutput: ~Copyable, Sendable {
  private let path: String
  private let descriptor: Int32

  /// Makes the file; where something stands already, a link too, that is a failure.
  public init(creating path: String, permissions: UInt32 = 0o666) throws(FileError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw FileError("create", path) }
    self.path = path
  }

  /// Opens a file for writing, in place of an older one's content.
  public init(replacing path: String) throws(FileError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("write", path) }
    self.path = path
  }

  deinit { close(descriptor) }

  /// Writes bytes behind those written before.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    if let failure = Files.write(bytes, to: descriptor) { throw FileError("write", path, code: failure) }
  }

  /// Hands all bytes to the disk, so that they outlive a power cut.
  public consuming func sync() throws(FileError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError("write", path) }
  }
}
