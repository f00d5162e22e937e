public import Basics
public import Statistics

extension Snapshot {
  /// Reads `snapshot.json` and `regions.csv` of a snapshot folder; nil where a mistake keeps it from being used.
  ///
  /// `snapshot.json` has `period`, `asOf`, `synthetic` and `coverage`, a list of `region`, `expected`, `received`.
  /// A file that cannot be read is thrown.
  public static func read(
    _ folder: String, schema: Schema
  ) throws(FileError) -> (snapshot: Snapshot?, diagnostics: [Diagnostic]) {
    let path = "\(folder)/regions.csv"
    let (regions, mistakes) = RegionTree.read(
      SourceFile(path: path, bytes: try Files.read(path)), levels: schema.levels)
    let description = "\(folder)/snapshot.json"
    let file = SourceFile(path: description, bytes: try Files.read(description))
    let value: JSONValue
    switch JSONValue.parse(file) {
    case .success(let parsed): value = parsed
    case .failure(let error): return (nil, mistakes + [error.diagnostic])
    }
    var record = JSONRecord(value, in: file)
    let period = record.required("period")
    if !period.isEmpty, !isPeriod(period) {
      record.report("\"period\" wants a quarter, as \"2026Q3\"", at: record.offset(of: "period"))
    }
    let asOf = record.day("asOf")
    if asOf == nil, value["asOf"] == nil {
      record.report("this entry wants \"asOf\"", at: value.offset, .keyMissing)
    }
    let isSynthetic = record.flag("synthetic")
    let units = coverage(&record, file, regions)
    _ = record.text("$schema")
    _ = record.text("note")
    record.finish()
    let diagnostics = mistakes + record.diagnostics
    guard !diagnostics.hasErrors, let asOf else { return (nil, diagnostics) }
    let snapshot = Snapshot(
      folder: folder, period: period, asOf: asOf, isSynthetic: isSynthetic, regions: regions, coverage: units)
    return (snapshot, diagnostics)
  }

  private static func isPeriod(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 6 && bytes[..<4].allSatisfy { 0x30...0x39 ~= $0 } && bytes[4] == UInt8(ascii: "Q")
      && 0x31...0x34 ~= bytes[5]
  }

  private static func coverage(
    _ record: inout JSONRecord, _ file: SourceFile, _ regions: RegionTree
  ) -> [ReleaseHeader.Coverage] {
    var seen: Set<String> = []
    return record.items("coverage").compactMap { item in
      var entry = JSONRecord(item, in: file)
      let region = entry.required("region")
      if !region.isEmpty, regions.number(of: region) == nil {
        entry.report("no region of regions.csv has this code", at: entry.offset(of: "region"))
      } else if !seen.insert(region).inserted {
        entry.report("this region stands twice", at: entry.offset(of: "region"))
      }
      let expected = units("expected", &entry)
      let received = units("received", &entry)
      if let expected, let received, received > expected {
        entry.report("more units sent data than were expected to", at: entry.offset(of: "received"))
      }
      entry.finish()
      for diagnostic in entry.diagnostics { record.append(diagnostic) }
      guard let expected, let received else { return nil }
      return ReleaseHeader.Coverage(region: region, expected: expected, received: received)
    }
  }

  private static func units(_ name: String, _ entry: inout JSONRecord) -> Int? {
    if let value = entry.member(name), case .number(let digits) = value.content, digits.utf8.count <= 9,
      let number = Int(digits), number >= 0
    {
      return number
    }
    entry.report("\"\(name)\" wants a whole number, 0 or more", at: entry.offset(of: name))
    return nil
  }
}
