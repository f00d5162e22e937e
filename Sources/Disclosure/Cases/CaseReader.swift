public import Basics
public import Statistics

/// Reads case files into counts. Every field of every row is checked; what is wrong is reported and left out.
public struct CaseReader: Sendable {
  let schema: Schema
  let snapshot: Snapshot
  let tolerate: Int
  let tasks: Int
  let checksPersonalData: Bool
  let encoding: TextEncoding?
  let format: CSVFormat?
  let blockSize: Int

  /// A reader.
  ///
  /// Up to `tolerate` faulty rows are left out and counted; more are an error, and so is, whatever is tolerated,
  /// personal data, a wrong header row and a quote that never closes. Encoding and format are found out by content
  /// unless they are said. The result is the same for any number of tasks and any size of block.
  public init(
    schema: Schema, snapshot: Snapshot, tolerate: Int = 0, tasks: Int, checksPersonalData: Bool = true,
    encoding: TextEncoding? = nil, format: CSVFormat? = nil, blockSize: Int = 1 << 18
  ) {
    self.schema = schema
    self.snapshot = snapshot
    self.tolerate = tolerate
    self.tasks = tasks
    self.checksPersonalData = checksPersonalData
    self.encoding = encoding == .utf8WithMark ? .utf8 : encoding
    self.format = format
    self.blockSize = blockSize
  }

  /// Counts all rows of the files, kind by kind in the order of the schema, in a kind in the order given.
  ///
  /// Memory depends on tables and regions and, for the keys that may not occur twice, 8 bytes a row. A file that
  /// cannot be read is thrown.
  public func read(_ files: [CaseFile]) async throws -> CaseCounts {
    var counts = Counts(schema: schema, regions: snapshot.regions)
    var report = CaseReport()
    let geography = CaseGeography(snapshot.regions)
    for file in files where !schema.records.contains(where: { $0.name == file.kind }) {
      report.append(path: file.path, "the schema has no kind \"\(file.kind)\"")
    }
    for number in schema.records.indices {
      let kind = schema.records[number]
      let own = files.filter { $0.kind == kind.name }
      if own.isEmpty {
        if schema.tables.contains(where: { $0.record == number }) {
          report.append(path: snapshot.folder, "no file \(kind.name).csv, and tables count its rows")
        }
        continue
      }
      let layout = CaseLayout(record: number, schema: schema, regions: snapshot.regions, asOf: snapshot.asOf)
      var run = KindRun(reader: self, layout: layout, geography: geography)
      try await run.read(own.map(\.path), &report)
      layout.write(run.sums, to: &counts)
    }
    return CaseCounts(
      counts: counts, rows: report.rows, faulty: report.faulty,
      diagnostics: report.diagnostics(tolerate: tolerate))
  }
}
