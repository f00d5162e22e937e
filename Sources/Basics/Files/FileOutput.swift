internal import Glibc

/// A file that is written piece by piece, for content that should not stand in memory as a whole.
public struct FileOutput: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Opens a file for writing, in place of an older one's content; close it in any case.
  public init(_ path: String) throws(FileError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    self.path = path
    guard descriptor >= 0 else { throw FileError("write", path) }
  }

  /// Writes bytes after those written before.
  public func write(_ bytes: [UInt8]) throws(FileError) {
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

  /// Closes the file; nothing may be written after.
  public func close() throws(FileError) {
    guard Glibc.close(descriptor) == 0 else { throw FileError("write", path) }
  }
}
