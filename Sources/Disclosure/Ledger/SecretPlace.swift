internal import Basics

/// Where secrets may not lie: in a site folder, from which everything may be published.
public enum SecretPlace {
  /// What is kept out of site folders.
  public enum Secret: String, Sendable {
    /// The ledger of releases.
    case ledger = "the ledger's records"
    /// A snapshot of case files.
    case caseFiles = "case files"
    /// Counts that are not protected.
    case counts
    /// What protection cost.
    case report = "reports of what is hidden"
  }

  /// What is published of a site folder, or what makes its pages.
  private static let published: Set<Substring> = ["content", "themes", "public"]

  /// Refuses a path in a site folder, one with a `site.json`: for the ledger anywhere in it, for all else below
  /// `content`, `themes` and `public`. The path is looked at as it is written, so that it need not exist.
  public static func refuseSite(above path: String, _ secret: Secret) throws(LedgerError) {
    var names: [Substring] = []
    let whole = path.hasPrefix("/") ? path : "\(Files.wholePath(".") ?? "")/\(path)"
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    for count in (0...names.count).reversed() {
      guard secret == .ledger || count < names.count && published.contains(names[count]) else { continue }
      let folder = "/" + names.prefix(count).joined(separator: "/")
      let found = try LedgerError.files { () throws(FileError) in try Files.kind("\(folder)/site.json") }
      if found != nil { throw .insideSite(path, site: folder, secret) }
    }
  }
}
