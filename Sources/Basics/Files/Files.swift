internal import Glibc

/// Files read and written whole. Every failure is a `FileError` with its path.
public enum Files {
  /// What a path leads to, links not followed.
  public enum Kind: Sendable, Hashable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link.
    case link
    /// A device, a socket, a pipe.
    case other
  }

  /// The whole of a file.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError("read", path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError("read", path, code: EISDIR) }
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    var expected = Int(status.st_size) + 1
    repeat {
      let wanted = max(expected, 1 << 16)
      let chunk = [UInt8](unsafeUninitializedCapacity: expected > 1 ? expected : wanted) { buffer, count in
        while count < buffer.count {
          let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { failure = errno }
          if got <= 0 { break }
          count += got
        }
      }
      guard failure == 0 else { throw FileError("read", path, code: failure) }
      let isLast = chunk.count < (expected > 1 ? expected : wanted)
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if isLast { break }
      expected = 1
    } while true
    return bytes
  }

  /// Writes a new file; where one stands already that is a failure.
  public static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("create", path) }
    var done = 0
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while done < buffer.count, failure == 0 {
        let written = write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if written > 0 { done += written } else if written < 0, errno != EINTR { failure = errno }
      }
    }
    let closed = close(descriptor)
    if failure == 0, closed != 0 { failure = errno }
    guard failure == 0 else {
      unlink(path)
      throw FileError("write", path, code: failure)
    }
  }

  /// Writes a file, in place of an older one if there is one; a reader sees the old bytes or the new ones.
  public static func replace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let temporary = "\(path).carebook-\(getpid())"
    unlink(temporary)
    do {
      try create(temporary, bytes)
    } catch {
      throw FileError("write", path, code: error.code)
    }
    guard Glibc.rename(temporary, path) == 0 else {
      let error = FileError("write", path)
      unlink(temporary)
      throw error
    }
  }

  /// What the path leads to, or nil where nothing is.
  public static func kind(_ path: String) throws(FileError) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileError("look at", path)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Whether two paths lead to the same file. A path that leads nowhere is the same as none.
  public static func isSame(_ first: String, _ second: String) throws(FileError) -> Bool {
    var one = Glibc.stat()
    var other = Glibc.stat()
    guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// Makes a folder and those above it, where they do not stand yet.
  public static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST: return
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw FileError("create", path, code: ENOENT)
      }
      try makeFolder(String(path[..<slash]))
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError("create", path) }
    default: throw FileError("create", path)
    }
  }
}
