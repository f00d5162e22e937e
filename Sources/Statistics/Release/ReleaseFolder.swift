public import Basics

/// A release folder on disk: its names, and how it gets its place.
public enum ReleaseFolder {
  /// The descriptor of the Frictionless Data Package.
  public static let package = "datapackage.json"
  /// The file of regions.
  public static let regions = "regions.csv"
  /// The file of codes.
  public static let codes = "codes.csv"
  static let regionColumns = ["code", "parent", "name", "level", "column", "row"]
  static let codeColumns = ["dimension", "code", "parent", "label"]

  /// The path of a table's file below the folder.
  public static func path(of table: TableDefinition) -> String { "tables/\(table.id).csv" }

  /// Writes a release where nothing stands: prepared beside its place, then named in one step.
  ///
  /// - Throws: `ReleaseFolderError.exists` where something stands at the path, else what the system says. The
  ///   place then stays as it was.
  public static func land(_ writer: ReleaseWriter, at path: String) throws(ReleaseFolderError) {
    let path = try place(path)
    let stage = stage(beside: path)
    do throws(FileError) {
      try fill(stage, with: writer)
      try takePlace(path, from: stage)
    } catch {
      try? Files.removeFolder(stage)
      throw .file(error)
    }
  }

  /// The whole path of a folder that does not stand yet; the folders above it are made.
  public static func place(_ requested: String) throws(ReleaseFolderError) -> String {
    var path = requested
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    guard !["", ".", ".."].contains(name) else { throw .unusable(requested) }
    if (try? Files.kind(path)) != nil { throw .exists(requested) }
    do throws(FileError) {
      let above = path.contains("/") ? String(path.dropLast(name.count + 1)) : "."
      let folder = above.isEmpty ? "/" : above
      try Files.makeFolder(folder)
      guard let whole = Files.wholePath(folder) else { throw FileError("read", folder) }
      return whole == "/" ? "/\(name)" : "\(whole)/\(name)"
    } catch {
      throw .file(error)
    }
  }

  /// The folder beside a place in which this run prepares what is to stand there.
  public static func stage(beside path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return "\(path.dropLast(name.count)).\(name).carebook-\(Files.processNumber)"
  }

  /// Writes all files into a new folder and hands them to the disk.
  public static func fill(_ folder: String, with writer: ReleaseWriter) throws(FileError) {
    try Files.makeNewFolder(folder)
    try Files.makeNewFolder("\(folder)/tables")
    for number in writer.paths.indices {
      let file = writer.file(number)
      try Files.createDurably("\(folder)/\(file.path)", file.bytes)
    }
    try Files.sync(folder: "\(folder)/tables")
    try Files.sync(folder: folder)
  }

  /// Gives a prepared folder its name, for good. Nothing but an empty folder may stand there.
  public static func takePlace(_ path: String, from stage: String) throws(FileError) {
    try Files.rename(stage, to: path)
    let name = path.split(separator: "/").last ?? ""
    try Files.sync(folder: String(path.dropLast(name.count)))
  }
}

/// Why a release folder cannot be written.
public enum ReleaseFolderError: Error, Sendable, CustomStringConvertible {
  /// Something stands there already.
  case exists(String)
  /// The path names no folder of its own.
  case unusable(String)
  /// The system's failure.
  case file(FileError)

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .exists(let path):
      "\(path) exists already, and a release is never written over: choose another folder, or move this one away"
    case .unusable(let path): "\(path): the release must be a folder of its own"
    case .file(let error): error.description
    }
  }
}
