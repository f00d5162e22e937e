internal import Basics
internal import Disclosure
internal import Statistics

/// What the commands that read case files are given: a snapshot folder, a schema, and how to read.
struct CaseInput {
  let schema: Schema
  let snapshot: Snapshot

  /// The options that such a command takes.
  static let options: [Option] = [.schema, .cases, .tolerate, .encoding, .separator, .jobs]

  /// Reads schema and snapshot, showing what is wrong with them; nil where they cannot be used.
  init?(_ arguments: Arguments, _ console: Console) throws {
    guard let folder = arguments.operand else { throw UsageError(message: "which snapshot folder?") }
    guard let schema = try Self.schema(arguments, console) else { return nil }
    try SecretPlace.refuseSite(above: folder, .caseFiles)
    let (snapshot, diagnostics) = try Snapshot.read(folder, schema: schema)
    let unknown = try CaseFile.unknown(in: folder, kinds: schema.records.map(\.name))
    console.show(diagnostics + unknown)
    guard let snapshot, unknown.isEmpty else { return nil }
    self.schema = schema
    self.snapshot = snapshot
  }

  /// The schema that `--schema` names.
  static func schema(_ arguments: Arguments, _ console: Console) throws -> Schema? {
    guard let path = arguments.value(.schema) else { throw UsageError(message: "--schema FILE is missing") }
    let (schema, diagnostics) = Schema.read(SourceFile(path: path, bytes: try Files.read(path)))
    console.show(diagnostics)
    return schema
  }

  /// Counts the case files; nil where they have errors, which are shown.
  func counts(
    _ arguments: Arguments, _ console: Console, checksPersonalData: Bool = true
  ) async throws -> CaseCounts? {
    let reader = CaseReader(
      schema: schema, snapshot: snapshot, tolerate: try tolerated(arguments), tasks: try arguments.jobs(),
      checksPersonalData: checksPersonalData, encoding: try encoding(arguments), format: try format(arguments)
    )
    let read = try await reader.read(try files(arguments))
    console.show(read.diagnostics)
    guard read.isUsable else { return nil }
    return read
  }

  private func files(_ arguments: Arguments) throws -> [CaseFile] {
    var files = try CaseFile.all(in: snapshot.folder, kinds: schema.records.map(\.name))
    guard let list = arguments.value(.cases) else { return files }
    let named = try list.split(separator: ",").map { word in
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw UsageError(message: "--cases wants KIND=FILE, several parted by commas")
      }
      return CaseFile(kind: parts[0], path: parts[1])
    }
    files.removeAll { file in named.contains { $0.kind == file.kind } }
    return files + named
  }

  private func tolerated(_ arguments: Arguments) throws -> Int {
    guard let text = arguments.value(.tolerate) else { return 0 }
    guard let number = Int(text), number >= 0 else {
      throw UsageError(message: "--tolerate wants a number from 0")
    }
    return number
  }

  private func encoding(_ arguments: Arguments) throws -> TextEncoding? {
    switch arguments.value(.encoding) {
    case nil: nil
    case "utf-8": .utf8
    case "gb18030": .gb18030
    default: throw UsageError(message: "--encoding wants utf-8 or gb18030")
    }
  }

  private func format(_ arguments: Arguments) throws -> CSVFormat? {
    switch arguments.value(.separator) {
    case nil: nil
    case "comma": .comma
    case "tab": .tab
    case "semicolon": .semicolon
    default: throw UsageError(message: "--separator wants comma, tab or semicolon")
    }
  }
}
