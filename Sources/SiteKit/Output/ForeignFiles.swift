internal import Basics

/// What stands in an output folder and carebook did not write. It is never removed.
struct ForeignFiles {
  /// In order of path, so that a folder comes before what is in it.
  let entries: [FolderListing.Entry]

  /// What a manifest does not know of all that stands in a folder.
  init(in listing: FolderListing, besides manifest: Manifest) {
    let ownFiles = manifest.ownFiles
    let ownFolders = manifest.folders
    entries = listing.entries.filter {
      $0.kind == .folder ? !ownFolders.contains($0.systemPath) : !ownFiles.contains($0.systemPath)
    }
  }

  /// What stands where these files are to be, or where a folder is to be that holds one of them.
  func standing(inTheWayOf files: Manifest) -> [FolderListing.Entry] {
    let own = Set((files.paths.union([Manifest.name])).map(SystemPath.init))
    let folders = files.folders
    return entries.filter { entry in
      own.contains(entry.systemPath) || (entry.kind != .folder && folders.contains(entry.systemPath))
        || entry.systemPath.folders.contains(where: own.contains)
    }
  }

  /// Gives each its place in another folder; the folders are closed to others until they are dressed.
  func carry(from source: SystemPath, to target: SystemPath) throws(FileError) {
    for entry in entries {
      let to = target.appending(entry.systemPath)
      if entry.kind == .folder {
        try Files.makeFolder(to, permissions: 0o700)
      } else {
        if let folder = to.folder { try Files.makeFolder(folder, permissions: 0o700) }
        try FileTree.carry(source.appending(entry.systemPath), to: to)
      }
    }
  }
}
