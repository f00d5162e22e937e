public import Basics

/// Reads a release folder back, strictly: what is missing, unknown, doubled, out of order or malformed is reported.
///
/// The schema that comes back is its `publicPart`; nothing else stands in the folder. As a site publishes it the folder
/// may hold the tables in other forms too, which are not read, and files of made-up data that are called so.
public struct ReleaseReader {
  /// What came of reading a folder.
  public struct Outcome: Sendable {
    /// The release; nil where there is an error.
    public let release: Release?
    /// The mistakes, in the order of the files.
    public let diagnostics: [Diagnostic]
  }

  private let folder: String
  private let names: [String]
  private let bytes: (String) throws(FileError) -> [UInt8]
  /// What stands before each file's name.
  private let prefix: String
  private var diagnostics: [Diagnostic] = []

  private init(_ folder: String, names: [String], bytes: @escaping (String) throws(FileError) -> [UInt8]) {
    self.folder = folder
    self.names = names
    let published = ReleaseFolder.path(ReleaseFolder.package, prefix: ReleaseFolder.syntheticPrefix)
    let isPublished = names.contains(published) && !names.contains(ReleaseFolder.package)
    prefix = isPublished ? ReleaseFolder.syntheticPrefix : ""
    self.bytes = bytes
  }

  /// Reads the release in a folder. Links in it are not followed, but reported.
  public static func read(_ folder: String) throws(FileError) -> Outcome {
    let listing = try FolderListing(folder)
    let linked = listing.entries.filter { $0.kind == .link || $0.kind == .other }.map {
      Diagnostic(
        .error, .releaseFileUnknown, "this is no regular file: a release holds nothing else",
        at: Diagnostic.Place(path: "\(folder)/\($0.path)"))
    }
    var reader = ReleaseReader(folder, names: listing.files) { (name) throws(FileError) in
      try Files.read("\(folder)/\(name)")
    }
    reader.diagnostics = linked
    return try reader.outcome()
  }

  /// Reads a release whose files are in hand, by their paths; the folder's name is for messages.
  public static func read(_ folder: String, files: [String: [UInt8]]) throws(FileError) -> Outcome {
    var reader = ReleaseReader(folder, names: files.keys.sorted()) { files[$0] ?? [] }
    return try reader.outcome()
  }

  private mutating func outcome() throws(FileError) -> Outcome {
    let release = try release()
    return Outcome(release: diagnostics.hasErrors ? nil : release, diagnostics: diagnostics)
  }

  private mutating func release() throws(FileError) -> Release? {
    guard let package = try file(ReleaseFolder.package) else { return nil }
    var reader = DescriptionReader(package, prefix: prefix)
    let description = reader.read()
    diagnostics += reader.diagnostics
    guard let description, !diagnostics.hasErrors else { return nil }
    let expected =
      [ReleaseFolder.package, ReleaseFolder.regions, ReleaseFolder.codes]
      + description.schema.tables.map { ReleaseFolder.path(of: $0) }
    let forms = description.schema.tables.flatMap {
      [ReleaseFolder.excelPath(of: $0), ReleaseFolder.jsonPath(of: $0)]
    }
    let known = (expected + forms).map { ReleaseFolder.path($0, prefix: prefix) }
    for name in Set(names).subtracting(known).sorted() {
      diagnostics.append(
        Diagnostic(
          .error, .releaseFileUnknown, "the release's \(ReleaseFolder.package) names no such file",
          at: Diagnostic.Place(path: "\(folder)/\(name)")))
    }
    guard let regionFile = try file(ReleaseFolder.regions), let codes = try file(ReleaseFolder.codes) else {
      return nil
    }
    var regionReader = RegionFileReader(regionFile, levels: description.schema.levels)
    let regions = regionReader.read()
    diagnostics += regionReader.diagnostics
    diagnostics += CodeFileCheck(codes, description.schema).diagnostics
    guard let regions else { return nil }
    for coverage in description.header.coverage where regions.number(of: coverage.region) == nil {
      report(
        .valueInvalid, "\"coverage\" names a region that \(ReleaseFolder.regions) does not have",
        at: ReleaseFolder.package)
    }
    guard isOfBearableSize(description.schema, regions) else { return nil }
    var tables: [PublishedTable] = []
    for definition in description.schema.tables {
      guard let file = try file(ReleaseFolder.path(of: definition)) else { continue }
      var reader = TableFileReader(file, definition, description.schema, regions)
      tables.append(reader.read())
      diagnostics += reader.diagnostics
    }
    guard !diagnostics.hasErrors else { return nil }
    return Release(header: description.header, schema: description.schema, regions: regions, tables: tables)
  }

  /// The most cells that all tables may have together: nine bytes each are held.
  private static let mostCells = 100_000_000

  private mutating func isOfBearableSize(_ schema: Schema, _ regions: RegionTree) -> Bool {
    var left = Self.mostCells
    for table in schema.tables {
      var cells = regions.byLevel[table.lowest].upperBound
      for codes in TableFile.codes(of: table, in: schema) {
        cells = cells.multipliedReportingOverflow(by: codes.count).overflow ? .max : cells * codes.count
      }
      guard cells <= left else {
        report(
          .valueInvalid, "the tables have more than \(Self.mostCells) cells together",
          at: ReleaseFolder.package)
        return false
      }
      left -= cells
    }
    return true
  }

  private mutating func file(_ bare: String) throws(FileError) -> SourceFile? {
    let name = ReleaseFolder.path(bare, prefix: prefix)
    guard names.contains(name) else {
      report(.releaseFileMissing, "a release must have this file", at: bare)
      return nil
    }
    let file = SourceFile(path: "\(folder)/\(name)", bytes: try bytes(name))
    guard let offset = file.firstInvalidUTF8 else { return file }
    diagnostics.append(file.error(.notUTF8, "this file is not UTF-8 text", at: offset))
    return nil
  }

  private mutating func report(_ identifier: Diagnostic.Identifier, _ message: String, at name: String) {
    let place = Diagnostic.Place(path: "\(folder)/\(ReleaseFolder.path(name, prefix: prefix))")
    diagnostics.append(Diagnostic(.error, identifier, message, at: place))
  }
}
