internal import Basics
internal import Statistics

/// One reading of one file: all of it by many tasks, or a second time to find the keys that repeat.
struct CasePass: Sendable {
  let plan: CasePlan
  let geography: CaseGeography
  let secret: KeyHashes.Secret
  let checksPersonalData: Bool

  /// What a task brings back.
  struct Outcome: Sendable {
    var sums: [Int32]
    var tally: CaseTally
  }

  /// Counts all rows; each task has counts of its own.
  func count(_ reader: CSVReader, _ log: FaultLog, tasks: Int) async throws -> [Outcome] {
    try await ParallelMap(tasks: tasks)(Array(0..<tasks)) { _ in
      var outcome = Outcome(sums: [Int32](repeating: 0, count: plan.layout.cells + 1), tally: CaseTally())
      var repeats: KeyRepeats?
      try read(reader, log, &outcome.sums, &outcome.tally, &repeats)
      return outcome
    }
  }

  /// Reads what is left of a file.
  func read(
    _ reader: CSVReader, _ log: FaultLog, _ sums: inout [Int32], _ tally: inout CaseTally,
    _ repeats: inout KeyRepeats?
  ) throws {
    var block = CSVBlock()
    var slots = [Int32](repeating: 0, count: plan.layout.slotCount + 1)
    while try reader.next(&block) {
      log.append(read(block, &slots, &sums, &tally, &repeats), block: block.number)
    }
  }

  private func read(
    _ block: CSVBlock, _ slots: inout [Int32], _ sums: inout [Int32], _ tally: inout CaseTally,
    _ repeats: inout KeyRepeats?
  ) -> FaultLog.Part {
    plan.layout.withPointers { shape in
      read(block, shape, &slots, &sums, &tally, &repeats)
    }
  }

  private func read(
    _ block: CSVBlock, _ shape: LayoutPointers, _ slots: inout [Int32], _ sums: inout [Int32],
    _ tally: inout CaseTally, _ repeats: inout KeyRepeats?
  ) -> FaultLog.Part {
    block.bytes.withUnsafeBufferPointer { bytes in
      block.fieldEnds.withUnsafeBufferPointer { ends in
        plan.columns.withUnsafeBufferPointer { columns in
          plan.table.entries.withUnsafeBufferPointer { entries in
            plan.table.long.withUnsafeBufferPointer { long in
              geography.ancestors.withUnsafeBufferPointer { ancestors in
                slots.withUnsafeMutableBufferPointer { slots in
                  sums.withUnsafeMutableBufferPointer { sums in
                    guard let bytes = bytes.baseAddress, let ends = ends.baseAddress,
                      let columns = columns.baseAddress, let entries = entries.baseAddress,
                      let long = long.baseAddress, let ancestors = ancestors.baseAddress,
                      let slots = slots.baseAddress, let sums = sums.baseAddress
                    else { return FaultLog.Part() }
                    var rows = RowReader(
                      pass: self, shape: shape, block: block, bytes: bytes, ends: ends, columns: columns,
                      entries: entries, long: long, ancestors: ancestors, slots: slots, sums: sums)
                    rows.run(&tally, &repeats)
                    tally.hasUTF8 = tally.hasUTF8 || rows.flags & CodeTable.utf8Flag != 0
                    tally.hasGB18030 = tally.hasGB18030 || rows.flags & CodeTable.gb18030Flag != 0
                    return rows.part
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
