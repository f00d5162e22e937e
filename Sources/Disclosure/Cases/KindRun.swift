internal import Basics
internal import Statistics

/// The reading of all files of one kind.
struct KindRun {
  let reader: CaseReader
  let layout: CaseLayout
  let geography: CaseGeography
  let secret = KeyHashes.Secret()
  /// The counts so far.
  private(set) var sums: [Int32]
  private var tally = CaseTally()

  /// How much memory the counts of all tasks may take; with more, fewer tasks read.
  private static let budget = 384 << 20

  init(reader: CaseReader, layout: CaseLayout, geography: CaseGeography) {
    self.reader = reader
    self.layout = layout
    self.geography = geography
    sums = [Int32](repeating: 0, count: layout.cells + 1)
  }

  /// Reads the files, and a second time those that may be where keys occur twice.
  mutating func read(_ paths: [String], _ report: inout CaseReport) async throws {
    var parts: [(path: String, names: [String], part: FaultLog.Part)] = []
    for path in paths { parts.append(try await read(path)) }
    let (hashes, surplus) = tally.hashes.repeated()
    if surplus > 0 {
      // Standard input cannot be read again: what its keys repeat is known, but not where.
      if paths.contains(CSVReader.standardInput) {
        report.append(
          path: CSVReader.standardInput,
          "\(layout.kind.key ?? ""): \(surplus) keys stand in an earlier row too; give files to see where")
      } else {
        try readAgain(hashes, &parts)
      }
    }
    if tally.weight > Int(Int32.max), let first = paths.first {
      var part = FaultLog.Part()
      part.append(CaseFault(kind: .total, line: 1, column: 1, field: nil))
      parts.insert((first, [], part), at: 0)
    }
    report.append(parts)
    report.rows += tally.rows
    report.faulty += tally.faulty
  }

  private func open(_ path: String) throws(FileError) -> (CSVReader, CasePlan) {
    let file = try CSVReader(path, format: reader.format, blockSize: reader.blockSize)
    let plan = CasePlan(
      layout: layout, reader: file, regions: reader.snapshot.regions, encoding: reader.encoding)
    return (file, plan)
  }

  private func pass(_ plan: CasePlan) -> CasePass {
    CasePass(plan: plan, geography: geography, secret: secret, checksPersonalData: reader.checksPersonalData)
  }

  private mutating func read(
    _ path: String
  ) async throws -> (path: String, names: [String], part: FaultLog.Part) {
    let (file, plan) = try open(path)
    var part = FaultLog.Part()
    for fault in plan.faults { part.append(fault) }
    guard plan.faults.isEmpty else { return (path, plan.names, part) }
    let log = FaultLog(line: 1 + file.headerLines)
    let most = Self.budget / max(1, layout.cells * 4)
    let outcomes = try await pass(plan).count(file, log, tasks: max(1, min(reader.tasks, most)))
    var own = CaseTally()
    for outcome in outcomes {
      add(outcome.sums)
      own.add(outcome.tally)
    }
    if own.hasUTF8, own.hasGB18030 {
      part.append(CaseFault(kind: .encodings, line: 1, column: 1, field: nil))
    }
    tally.add(own)
    return (path, plan.names, part.merged(with: log.whole))
  }

  private mutating func add(_ others: [Int32]) {
    sums.withUnsafeMutableBufferPointer { sums in
      others.withUnsafeBufferPointer { others in
        for index in sums.indices { sums[index] &+= others[index] }
      }
    }
  }

  /// Finds the rows whose key stands in an earlier row, and takes them out of the counts.
  private mutating func readAgain(
    _ hashes: Set<UInt64>, _ parts: inout [(path: String, names: [String], part: FaultLog.Part)]
  ) throws {
    var repeats: KeyRepeats? = KeyRepeats(hashes: hashes)
    for index in parts.indices {
      let (file, plan) = try open(parts[index].path)
      guard plan.faults.isEmpty else { continue }
      let log = FaultLog(line: 1 + file.headerLines)
      var change = CaseTally()
      try pass(plan).read(file, log, &sums, &change, &repeats)
      tally.rows += change.rows
      tally.faulty += change.faulty
      tally.weight += change.weight
      parts[index].part = parts[index].part.merged(with: log.whole)
    }
  }
}
