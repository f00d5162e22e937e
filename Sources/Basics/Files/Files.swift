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
    try create(path, pieces: [bytes])
  }

  private static func create(_ path: String, pieces: [[UInt8]]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("create", path) }
    do {
      try write(pieces, to: descriptor, path)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Writes a file, in place of an older one if there is one; a reader sees the old bytes or the new ones.
  ///
  /// A link is followed and stays. What is no regular file, as a pipe or `/dev/null`, is opened and written.
  public static func replace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try replace(path, pieces: [bytes])
  }

  /// The same for content in pieces that follow each other.
  public static func replace(_ path: String, pieces: [[UInt8]]) throws(FileError) {
    var status = stat()
    let stands = stat(path, &status) == 0
    let isLink = try kind(path) == .link
    guard !isLink || stands, !stands || status.st_mode & S_IFMT == S_IFREG else {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw FileError("write", path) }
      return try write(pieces, to: descriptor, path)
    }
    let target = isLink ? try resolved(path) : path
    try replace(target, pieces: pieces, through: "\(target).carebook-\(getpid())")
  }

  /// Writes a file under a second name in the same file system, then gives it its own. A link is replaced.
  public static func replace(
    _ path: String, _ bytes: [UInt8], through temporary: String
  ) throws(FileError) {
    try replace(path, pieces: [bytes], through: temporary)
  }

  private static func replace(
    _ path: String, pieces: [[UInt8]], through temporary: String
  ) throws(FileError) {
    unlink(temporary)
    do {
      try create(temporary, pieces: pieces)
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
    try FileStatus(SystemPath(path))?.kind
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
    try makeFolder(SystemPath(path), permissions: 0o777)
  }

  /// Makes a folder and those above it with these permissions less the umask, where they do not stand yet.
  public static func makeFolder(_ path: SystemPath, permissions: UInt32) throws(FileError) {
    if mkdir(path.cString, permissions) == 0 { return }
    switch errno {
    case EEXIST:
      var status = stat()
      guard stat(path.cString, &status) == 0 else { throw FileError("create", path.description) }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw FileError("create", path.description, code: ENOTDIR)
      }
    case ENOENT:
      guard let folder = path.folder else { throw FileError("create", path.description, code: ENOENT) }
      try makeFolder(folder, permissions: permissions)
      guard mkdir(path.cString, permissions) == 0 || errno == EEXIST else {
        throw FileError("create", path.description)
      }
    default: throw FileError("create", path.description)
    }
  }

  /// Writes all bytes to an open file; returns the system's number of the failure where there is one.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let written = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if written > 0 { done += written } else if written < 0, errno != EINTR { return errno }
      }
      return nil
    }
  }

  /// Writes all pieces and closes the file.
  private static func write(_ pieces: [[UInt8]], to descriptor: Int32, _ path: String) throws(FileError) {
    var failure: Int32?
    for piece in pieces where failure == nil { failure = write(piece, to: descriptor) }
    let closed = close(descriptor)
    if failure != nil || closed != 0 { throw FileError("write", path, code: failure ?? errno) }
  }

  /// The path with its links followed.
  private static func resolved(_ path: String) throws(FileError) -> String {
    guard let resolved = realpath(path, nil) else { throw FileError("write", path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
