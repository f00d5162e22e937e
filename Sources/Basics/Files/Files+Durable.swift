internal import Glibc

/// What takes a folder's place all at once, and survives a power cut: the steps of a commit.
extension Files {
  /// Writes a new file and hands its bytes to the disk; where one stands already that is a failure.
  public static func createDurably(_ path: String, _ bytes: [UInt8], permissions: UInt32 = 0o666)
    throws(FileError)
  {
    let file = try FileOutput(creating: path, permissions: permissions)
    try file.write(bytes)
    try file.sync()
  }

  /// Makes one folder with these permissions less the umask; where something stands already that is a failure.
  public static func makeNewFolder(_ path: String, permissions: UInt32 = 0o777) throws(FileError) {
    guard mkdir(path, permissions) == 0 else { throw FileError("create", path) }
  }

  /// Hands a folder's list of names to the disk: without it a file made or renamed in it may be gone after a power
  /// cut.
  public static func sync(folder path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path) }
    defer { close(descriptor) }
    // Some file systems know no such thing for folders.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError("write", path) }
  }

  /// Gives a file or folder another name in its file system. A file under that name is replaced, as is an empty
  /// folder by a folder.
  public static func rename(_ path: String, to other: String) throws(FileError) {
    guard Glibc.rename(path, other) == 0 else { throw FileError("rename", path) }
  }

  /// Sets who may do what with a file or folder.
  public static func setPermissions(_ path: String, _ permissions: UInt32) throws(FileError) {
    guard chmod(path, permissions) == 0 else { throw FileError("set the permissions of", path) }
  }

  /// The whole path of what stands at a path, its links followed; nil where nothing does.
  public static func wholePath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The running process's number: for names that no other run uses.
  public static var processNumber: Int { Int(getpid()) }

  /// How many bytes a file has, a link's target not followed; nil where no file stands.
  public static func size(_ path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}
