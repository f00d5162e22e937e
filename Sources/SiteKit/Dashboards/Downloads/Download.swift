internal import Basics
internal import Statistics

/// A file of a release that can be taken away. It is made when it is asked for, so that no more files are held than
/// tasks write.
struct Download: Sendable {
  /// What stands in the file.
  enum Content: Sendable, Hashable {
    /// The descriptor, whose paths are those of the published files.
    case package
    /// A file of the release, byte for byte.
    case own(path: String)
    /// A table for spreadsheets, in words.
    case excel(table: Int)
    /// A table for programs.
    case json(table: Int)
  }

  let publication: Publication
  let content: Content
  /// The words of the site's language.
  let values: SiteValues
  /// What the table's records are counted in; empty where that is not known.
  let unit: String
  /// How many bytes it has, where that is known without making it.
  let size: Int?

  /// The path below the release's `data/`, with 示例- before the name of made-up data.
  var path: String {
    let tables = publication.release.schema.tables
    let path =
      switch content {
      case .package: ReleaseFolder.package
      case .own(let path): path
      case .excel(let table): ReleaseFolder.excelPath(of: tables[table])
      case .json(let table): ReleaseFolder.jsonPath(of: tables[table])
      }
    return ReleaseFolder.path(path, prefix: publication.filePrefix)
  }

  /// Where the file stands on the site.
  var route: Route { publication.route("data/\(path)") }

  /// The media type, as JSON-LD and HTTP name it.
  var mediaType: String {
    switch content {
    case .package, .json: "application/json"
    case .own, .excel: "text/csv"
    }
  }

  /// The whole file.
  ///
  /// - Throws: `FileError` where the release's file cannot be read, `JSONError` where its descriptor is no longer JSON.
  func bytes() throws -> [UInt8] {
    switch content {
    case .package: return try PublishedPackage(publication).bytes
    case .own(let path): return try Files.read("\(publication.folder)/\(path)")
    case .excel(let table):
      return TableSpreadsheet(release: publication.release, table: table, values: values).bytes
    case .json(let table):
      return TableJSON(release: publication.release, table: table, unit: unit).bytes
    }
  }
}
