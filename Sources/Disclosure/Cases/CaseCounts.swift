public import Basics

/// What was read from case files: the counts, and how the files were.
public struct CaseCounts: Sendable {
  /// The inner counts of every table.
  public let counts: Counts
  /// How many rows were counted.
  public let rows: Int
  /// How many rows were left out as faulty.
  public let faulty: Int
  /// The first mistakes in the order of the files, and at the end how many more there are. Errors, unless no more
  /// rows are faulty than were tolerated: then warnings.
  public let diagnostics: [Diagnostic]

  /// Whether the counts may be used.
  public var isUsable: Bool { !diagnostics.hasErrors }
}

/// A file of case data.
public struct CaseFile: Sendable, Hashable {
  /// The record kind's name.
  public let kind: String
  /// The path, or `-` for standard input.
  public let path: String

  /// A file of a kind.
  public init(kind: String, path: String) {
    self.kind = kind
    self.path = path
  }

  /// The case files in a snapshot folder, sorted by name: for each kind `child.csv`, and `child-<anything>.csv` or
  /// `child.<anything>.csv` where the data come in several files.
  public static func all(in folder: String, kinds: [String]) throws(FileError) -> [CaseFile] {
    let names = try FolderListing.names(in: SystemPath(folder)).compactMap(\.text).sorted()
    return kinds.flatMap { kind in
      names.filter { name in
        guard name.hasSuffix(".csv"), name.hasPrefix(kind) else { return false }
        let rest = name.dropFirst(kind.count)
        return rest == ".csv" || rest.first == "-" || rest.first == "."
      }.map { CaseFile(kind: kind, path: "\(folder)/\($0)") }
    }
  }

  /// What is said of files in a snapshot folder that nobody reads: a case file whose name is a little wrong would
  /// otherwise be left out without a word.
  public static func unknown(in folder: String, kinds: [String]) throws(FileError) -> [Diagnostic] {
    let known = Set(try all(in: folder, kinds: kinds).map(\.path))
    return try FolderListing.names(in: SystemPath(folder)).compactMap(\.text).sorted().filter { name in
      !(name == "snapshot.json" || name == "regions.csv" || name.hasPrefix("README") || name.hasPrefix("."))
        && !known.contains("\(folder)/\(name)")
    }.map { name in
      Diagnostic(
        .error, .caseFileUnknown,
        "nothing reads this file: case files are named \(kinds.first ?? "child").csv, or \(kinds.first ?? "child")-east.csv where there are several of a kind; rename it or move it away",
        at: Diagnostic.Place(path: "\(folder)/\(name)"))
    }
  }
}

extension Diagnostic.Identifier {
  /// A file of a snapshot folder that nobody reads.
  static let caseFileUnknown: Self = "case-file-unknown"
}
