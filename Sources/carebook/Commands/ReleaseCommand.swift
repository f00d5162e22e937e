internal import Basics
internal import Disclosure
internal import Statistics

/// `carebook release`: case files to a release folder in which every number may be public, or nothing.
enum ReleaseCommand: Command {
  static let name = "release"
  static let summary = "protect a quarter's case files and write what may be public, if that can be proven"
  static let operand = "SNAPSHOT"
  static let options: [Option] =
    [.folder, period, ledger, first, counts, nextRelease, report] + CaseInput.options + [.today]

  private static let period = Option(
    name: "--period", value: "2026Q3",
    meaning: "the quarter, to be sure that it is the snapshot's (default: whichever that is)")
  private static let ledger = Option(
    name: "--ledger", value: "DIR", meaning: "the secret record of all releases, begun where there is none")
  private static let first = Option(
    name: "--first", value: nil, meaning: "nothing was released before, and no record is kept")
  private static let counts = Option(
    name: "--counts", value: "FILE", meaning: "counts at the finest cells, instead of case files")
  private static let nextRelease = Option(
    name: "--next-release", value: "DATE", meaning: "the day on which the next quarter is due")

  private static let report = Option(
    name: "--report", value: "FILE", meaning: "write what protection cost, a table and level a row; secret")

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    guard let output = arguments.value(.folder) else { throw UsageError(message: "--output DIR is missing") }
    guard arguments.has(first) != (arguments.value(ledger) != nil) else {
      throw UsageError(message: "either --ledger DIR, or --first where nothing was ever released")
    }
    guard try Files.kind(output) == nil else { throw ReleaseFolderError.exists(output) }
    guard let input = try CaseInput(arguments, console) else { return .inputErrors }
    guard arguments.value(period).map({ $0 == input.snapshot.period }) ?? true else {
      throw UsageError(message: "--period is not the snapshot's, which is \(input.snapshot.period)")
    }
    if let day = arguments.value(nextRelease), CalendarDay(iso: day) == nil {
      throw UsageError(message: "--next-release wants a day, as 2027-01-20")
    }
    guard let read = try await read(input, arguments, console) else { return .inputErrors }
    var record = try arguments.value(ledger).map { path throws(LedgerError) in try Ledger.open(path) }
    let maker = ReleaseMaker(
      schema: input.schema, snapshot: input.snapshot, counts: read.counts, toleratedErrors: read.faulty,
      published: try arguments.today(),
      nextRelease: arguments.value(nextRelease).flatMap { CalendarDay(iso: $0) })
    let made = try await maker.make(after: record, tasks: try arguments.jobs())
    if let path = arguments.value(report) {
      try SecretPlace.refuseSite(above: path, .report)
      try Files.replace(path, made.protected.reportFile(schema: input.schema))
      try Files.setPermissions(path, 0o600)
    }
    guard made.protected.failures.isEmpty else {
      console.show(made.protected.diagnostics(schema: input.schema, path: input.snapshot.folder))
      return .inputErrors
    }
    console.report(made.protected.lines(schema: input.schema))
    if record != nil {
      try record?.commit(
        made.entry, made.protected.statements, release: ReleaseWriter(made.release), to: output)
    } else {
      try ReleaseFolder.land(ReleaseWriter(made.release), at: output)
    }
    console.report("\(output): \(input.snapshot.period), revision \(made.release.header.revision)\n")
    return .done
  }

  /// The counts: of the case files, or those in `--counts`.
  private static func read(
    _ input: CaseInput, _ arguments: Arguments, _ console: Console
  ) async throws -> (counts: Counts, faulty: Int)? {
    let found: (counts: Counts, faulty: Int)?
    if let path = arguments.value(counts) {
      let file = SourceFile(path: path, bytes: try Files.read(path == "-" ? "/dev/stdin" : path))
      let (counts, diagnostics) = CountsFile.read(file, schema: input.schema, regions: input.snapshot.regions)
      console.show(diagnostics)
      found = counts.map { ($0, 0) }
    } else {
      found = try await input.counts(arguments, console).map { ($0.counts, $0.faulty) }
    }
    guard let found else { return nil }
    let contradictions = input.snapshot.contradictions(in: found.counts, schema: input.schema)
    console.show(contradictions)
    return contradictions.isEmpty ? found : nil
  }
}
