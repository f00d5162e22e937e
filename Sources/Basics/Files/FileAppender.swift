internal import Glibc

/// A new file that is written piece by piece, for what is too large to be held whole.
public struct FileAppender: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Makes the file; where something stands already, a link too, that is a failure.
  public init(creating path: String, permissions: UInt32 = 0o666) throws(FileError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw FileError("create", path) }
    self.path = path
  }

  deinit { close(descriptor) }

  /// Writes bytes behind those written before.
  public mutating func write(_ bytes: [UInt8]) throws(FileError) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, failure == 0 {
        let written = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if written > 0 { done += written } else if written < 0, errno != EINTR { failure = errno }
      }
    }
    guard failure == 0 else { throw FileError("write", path, code: failure) }
  }

  /// Hands all bytes to the disk.
  public consuming func finish() throws(FileError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError("write", path) }
  }
}
