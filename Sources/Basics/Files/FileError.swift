public import Glibc

/// A file that could not be read or written: the environment's failure, not the author's mistake.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried: "read", "write", "create".
  public let operation: String
  /// The path it was tried on.
  public let path: String
  /// The system's error number.
  public let code: Int32

  /// A failure of `operation` on `path`; the code is `errno` unless given.
  public init(_ operation: String, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// In words, with the path.
  public var description: String { "\(path): cannot \(operation): \(String(cString: strerror(code)))" }
}
