internal import Glibc

/// What the system knows of a file besides its bytes. Links are not followed.
public struct FileStatus: Sendable {
  /// What it is.
  public let kind: Files.Kind
  /// Who may do what: the lower twelve bits of the mode.
  public let permissions: UInt32
  /// The user it belongs to.
  public let owner: UInt32
  /// The group it belongs to.
  public let group: UInt32
  /// When its bytes were last changed, in nanoseconds since 1970.
  public let modified: Int
  /// When it was last changed, moved or linked, in nanoseconds since 1970.
  public let changed: Int
  /// How many bytes it has.
  public let size: Int
  private let device: UInt
  private let inode: UInt

  /// The status of what stands at a path, or nil where nothing does.
  public init?(_ path: SystemPath) throws(FileError) {
    var status = stat()
    guard lstat(path.cString, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileError("look at", path.description)
    }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    size = Int(status.st_size)
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }

  /// Whether both are one file under two names.
  public func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
