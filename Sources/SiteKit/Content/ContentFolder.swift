internal import Basics

/// The files of `content/`, each with its kind, in order of path.
struct ContentFolder: Sendable {
  /// A file and what it is.
  struct Entry: Sendable {
    /// The path below `content/`.
    let path: String
    let kind: ContentKind
    /// The name of the local layer to which it belongs.
    let layer: String?
    /// Where it stands in the site: the path without the folder of a layer.
    let place: String
  }

  let entries: [Entry]
  let diagnostics: [Diagnostic]

  /// Lists `content/` of a site folder.
  ///
  /// - Parameter prefix: what stands before a path below `content/` in messages.
  init(_ root: String, prefix: String) throws(FileError) {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    for entry in try FolderListing(root).entries {
      let place = Diagnostic.Place(path: prefix + entry.path)
      guard entry.isUTF8 else {
        diagnostics.append(
          Diagnostic(.error, .nameInvalid, "the name of this file is not UTF-8 text: rename it", at: place))
        continue
      }
      switch entry.kind {
      case .folder: break
      case .link:
        diagnostics.append(
          Diagnostic(
            .error, .linkedFile,
            "this is a symbolic link, which could lead out of the site: put the file itself here", at: place))
      case .other:
        diagnostics.append(Diagnostic(.error, .linkedFile, "this is neither a file nor a folder", at: place))
      case .file:
        let inLayer = LayerPath(entry.path)
        let kind = inLayer.map { ContentKind(inLayer: $0.rest) } ?? ContentKind(path: entry.path)
        if kind == .caseFiles {
          diagnostics.append(Self.secret("these are case files", at: place))
        } else if entry.path.lowercased().hasSuffix(".csv"), try Self.isCounts("\(root)/\(entry.path)") {
          diagnostics.append(Self.secret("these are counts that nothing has protected yet", at: place))
        } else if kind == .looseTable {
          diagnostics.append(
            Self.secret(
              "a CSV file that is part of no release may hold records or counts that nothing has protected",
              at: place))
        } else if kind == .unused {
          diagnostics.append(
            Diagnostic(
              .warning, .fileUnused,
              "nothing is made from this kind of file in this place; copied as they are: \(ContentKind.assetEndings.sorted().joined(separator: ", "))",
              at: place, notes: entry.path.hasPrefix("\(LayerPath.folder)/") ? [Self.layerHint] : []))
        } else {
          entries.append(
            Entry(
              path: entry.path, kind: kind, layer: inLayer?.layer, place: inLayer?.rest ?? entry.path))
        }
      }
    }
    self.entries = entries
    self.diagnostics = diagnostics
  }

  private static let layerHint =
    "local/<layer>/ holds layer.json, visits.json, pages, pictures and files; local documents lie in policies/"

  private static func secret(_ what: String, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .secretInSite, "\(what): they are secret and may not lie in a site folder, move them elsewhere",
      at: place)
  }

  /// Whether a CSV file has the header of a file that `carebook count` or the database's query makes; also as a
  /// spreadsheet or another program wrote it again: behind a byte order mark, in quotes, with other separators.
  private static func isCounts(_ path: String) throws(FileError) -> Bool {
    let line = try Files.read(path).prefix(200).prefix { $0 != 0x0A && $0 != 0x0D }
    let letters = line.filter { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }.map { $0 | 0x20 }
    return letters.starts(with: "tableregioncode1code2code3count".utf8)
  }
}
