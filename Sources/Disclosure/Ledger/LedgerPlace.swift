internal import Basics

/// The folder of a ledger: where it may lie, and who may enter it.
enum LedgerPlace {
  /// The whole path of a ledger's folder, which is made, for its owner alone, where nothing stands.
  static func prepared(_ requested: String) throws(LedgerError) -> String {
    var names = requested.split(separator: "/", omittingEmptySubsequences: true)
    while names.last == "." { names.removeLast() }
    let trimmed = (requested.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
    let path = trimmed.isEmpty ? "." : trimmed
    try SecretPlace.refuseSite(above: path, .ledger)
    let status = try LedgerError.files { () throws(FileError) in try FileStatus(SystemPath(path)) }
    if let status {
      guard status.kind == .folder else { throw .notAFolder(requested) }
      let isEmpty = try LedgerError.files { () throws(FileError) in
        try FolderListing.names(in: SystemPath(path)).isEmpty
      }
      guard isEmpty || status.permissions & 0o077 == 0 else { throw .openToOthers(requested) }
    } else {
      try LedgerError.files { () throws(FileError) in
        try Files.makeFolder(SystemPath(path), permissions: 0o700)
      }
    }
    guard let whole = Files.wholePath(path) else { throw .file(FileError("read", path)) }
    try SecretPlace.refuseSite(above: whole, .ledger)
    // An empty folder that was there may be open to others; nothing in it was secret yet.
    try LedgerError.files { () throws(FileError) in try Files.setPermissions(whole, 0o700) }
    return whole
  }
}
