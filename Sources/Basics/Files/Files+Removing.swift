internal import Glibc

extension Files {
  /// Removes a file; nothing happens where there is none.
  public static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError("remove", path) }
  }

  /// Removes a folder and all below it; nothing happens where there is none. Links are removed, not followed.
  ///
  /// Folders that may not be read or written are opened first. What cannot be removed is left, the rest goes;
  /// then the first failure is thrown.
  public static func removeFolder(_ path: String) throws(FileError) {
    var failure: FileError?
    var folders: [SystemPath] = []
    var pending = [SystemPath(path)]
    while let path = pending.popLast() {
      do throws(FileError) {
        guard let status = try FileStatus(path) else { continue }
        if status.kind == .folder {
          if status.permissions & 0o700 != 0o700 { chmod(path.cString, status.permissions | 0o700) }
          folders.append(path)
          pending += try FolderListing.names(in: path).map(path.appending)
        } else if unlink(path.cString) != 0, errno != ENOENT {
          throw FileError("remove", path.description)
        }
      } catch {
        failure = failure ?? error
      }
    }
    for folder in folders.reversed() where rmdir(folder.cString) != 0 && errno != ENOENT {
      failure = failure ?? FileError("remove", folder.description)
    }
    if let failure { throw failure }
  }
}
