internal import Basics

/// The files that carebook wrote into an output folder: what it may replace and remove there.
///
/// Kept inside the output as `.carebook`, a path a line, so that it is exchanged together with the files.
struct Manifest: Sendable {
  /// The name of the list in the output folder.
  static let name = ".carebook"
  private static let header = "carebook files 1"

  /// The paths from the output folder.
  let paths: Set<String>

  /// A list of files just written.
  init(paths: Set<String>) { self.paths = paths }

  /// The list in an output folder; empty where there is none, or where it names what carebook never writes.
  init(in folder: String) throws(FileError) {
    guard try Files.kind("\(folder)/\(Self.name)") == .file else {
      paths = []
      return
    }
    let lines = String(decoding: try Files.read("\(folder)/\(Self.name)"), as: UTF8.self).split(
      separator: "\n")
    let isWhole =
      lines.first.map(String.init) == Self.header && lines.dropFirst().allSatisfy(Self.staysInside)
    paths = isWhole ? Set(lines.dropFirst().map(String.init)) : []
  }

  /// The list as it is written, sorted by bytes.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write("\(Self.header)\n")
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { writer.write("\(path)\n") }
    return writer.bytes
  }

  /// Where a file is written before it gets its name in place. Known from the path, so that the next run finds what
  /// a killed one left.
  static func temporary(for path: String) -> String { "\(path).carebook-new" }

  /// What a run in place that was killed may have left: half-written files.
  var temporaries: Set<SystemPath> {
    Set(paths.union([Self.name]).map { SystemPath(Self.temporary(for: $0)) })
  }

  /// All that is carebook's in the folder: the files, the list, and what a killed run left of them.
  var ownFiles: Set<SystemPath> {
    Set(paths.union([Self.name]).map(SystemPath.init)).union(temporaries)
  }

  /// The folders that hold the files.
  var folders: Set<SystemPath> { Set(paths.flatMap { SystemPath($0).folders }) }

  private static func staysInside(_ path: Substring) -> Bool {
    !path.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) }
  }
}
