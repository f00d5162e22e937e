internal import Basics

/// Writes a release as the files of its folder: the same release, the same bytes.
///
/// Nothing but the release's own public values is read: of a cell that is neither published nor rounded only the
/// status is written, whatever stands beside it.
public struct ReleaseWriter: Sendable {
  /// One file of a release folder.
  public struct File: Sendable, Equatable {
    /// The path below the folder.
    public let path: String
    /// The whole file.
    public let bytes: [UInt8]
  }

  /// The files' paths, in the order in which they are written: the package, regions, codes, then the tables.
  public let paths: [String]
  private let release: Release

  /// A writer of a release.
  public init(_ release: Release) {
    self.release = release
    paths =
      [ReleaseFolder.package, ReleaseFolder.regions, ReleaseFolder.codes]
      + release.schema.tables.map { ReleaseFolder.path(of: $0) }
  }

  /// The file with a number of `paths`. Only the file that is asked for is held, so that a caller may stream them.
  public func file(_ number: Int) -> File {
    let bytes =
      switch number {
      case 0: DataPackage(release).bytes
      case 1: regions
      case 2: codes
      default: TableFile(release, table: number - 3).bytes
      }
    return File(path: paths[number], bytes: bytes)
  }

  /// Hands on every file, one after the other.
  public func forEach<Failure: Error>(_ body: (File) throws(Failure) -> Void) throws(Failure) {
    for number in paths.indices { try body(file(number)) }
  }

  private var regions: [UInt8] {
    var writer = ByteWriter(capacity: release.regions.regions.count * 40)
    writer.writeCSV(row: ReleaseFolder.regionColumns)
    for region in release.regions.regions {
      writer.writeCSV(row: [
        region.code, region.parent.map { release.regions.regions[$0].code } ?? "", region.name,
        release.schema.levels[region.level], region.tile.map { String($0.column) } ?? "",
        region.tile.map { String($0.row) } ?? "",
      ])
    }
    return writer.bytes
  }

  private var codes: [UInt8] {
    var writer = ByteWriter()
    writer.writeCSV(row: ReleaseFolder.codeColumns)
    for row in CodeRow.all(of: release.schema) {
      writer.writeCSV(row: [row.dimension, row.code, row.parent, row.label])
    }
    return writer.bytes
  }
}
