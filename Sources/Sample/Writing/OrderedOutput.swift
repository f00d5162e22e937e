internal import Basics

/// Pieces made at once on all cores and written in their order.
struct OrderedOutput: Sendable {
  /// How many pieces are made at once.
  let tasks: Int

  /// Writes a file of a header and pieces. At most a few pieces a task wait in memory.
  func write(
    _ path: String, header: StaticString, pieces: Int, _ make: @escaping @Sendable (Int) -> [UInt8]
  ) async throws {
    let output = try FileOutput(replacing: path)
    try output.write(Array(header.description.utf8) + [0x0A])
    try await write(pieces, to: output, make)
  }

  private func write(
    _ pieces: Int, to output: borrowing FileOutput, _ make: @escaping @Sendable (Int) -> [UInt8]
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      var begun = 0
      var written = 0
      var waiting: [Int: [UInt8]] = [:]
      repeat {
        // Begun but not written are those that are being made and those that wait for one before them.
        while begun < pieces, begun - written - waiting.count < tasks, begun < written + 4 * tasks {
          let piece = begun
          group.addTask { (piece, make(piece)) }
          begun += 1
        }
        guard let (piece, bytes) = try await group.next() else { break }
        waiting[piece] = bytes
        while let ready = waiting.removeValue(forKey: written) {
          try output.write(ready)
          written += 1
        }
      } while written < pieces
    }
  }
}
