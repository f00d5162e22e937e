internal import Basics

/// What a commit was about to do: read by the next run when this one ends in the middle.
struct Journal: Equatable {
  /// How far a commit has come.
  enum State: String {
    /// Something is being prepared, or thrown away: nothing of it is in its place.
    case staging
    /// All is prepared. Once the release is in its place, its entry must follow.
    case landing
  }

  var state: State
  /// The entry's name.
  let entry: String
  /// The whole path of the release folder.
  let output: String
  /// The name of the folder beside it in which it is prepared.
  let stage: String

  /// The whole path of the prepared folder.
  var stagePath: String {
    let name = output.split(separator: "/").last ?? ""
    return "\(output.dropLast(name.count))\(stage)"
  }

  private static let name = "journal.json"
  private static let next = "journal.new"
  static let names = [name, next]

  /// The journal of a ledger that was left in the middle of a commit; nil where it was not.
  static func read(in ledger: String) throws(LedgerError) -> Journal? {
    let path = "\(ledger)/\(name)"
    let bytes: [UInt8]? = try LedgerError.files { () throws(FileError) in
      try Files.remove("\(ledger)/\(next)")
      return try Files.kind(path) == nil ? nil : try Files.read(path)
    }
    guard let bytes else { return nil }
    guard case .success(let value) = JSONValue.parse(SourceFile(path: path, bytes: bytes)),
      let state = value["state"]?.string.flatMap(State.init(rawValue:)), let entry = value["entry"]?.string,
      let output = value["output"]?.string, let stage = value["stage"]?.string, output.hasPrefix("/"),
      let folder = output.split(separator: "/").last, stage.hasPrefix(".\(folder).carebook-"),
      !stage.contains("/"), LedgerIndex.isEntry(entry)
    else { throw .damaged(path, "this is no journal") }
    return Journal(state: state, entry: entry, output: output, stage: stage)
  }

  /// Puts the journal in the place of the one before; a power cut leaves one of the two.
  func write(in ledger: String) throws(FileError) {
    var writer = ByteWriter()
    JSONText.object([
      ("state", .string(state.rawValue)), ("entry", .string(entry)), ("output", .string(output)),
      ("stage", .string(stage)),
    ]).write(to: &writer)
    try Files.remove("\(ledger)/\(Self.next)")
    try Files.createDurably("\(ledger)/\(Self.next)", writer.bytes, permissions: 0o600)
    try Files.rename("\(ledger)/\(Self.next)", to: "\(ledger)/\(Self.name)")
    try Files.sync(folder: ledger)
  }

  /// Takes the journal away: the commit is over.
  static func remove(in ledger: String) throws(FileError) {
    try Files.remove("\(ledger)/\(name)")
    try Files.sync(folder: ledger)
  }
}
