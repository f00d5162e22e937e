internal import Basics

/// Every address of the site, each taken once and fit for any server and file system.
struct RouteRegister {
  var table = LinkTable()
  var diagnostics: [Diagnostic] = []
  private var owners: [String: String] = [:]

  /// Takes an address for a file, under which content may also link to it by its source path.
  ///
  /// - Parameter isNamedByData: for a file to take away, whose name follows from a release's and may hold any character:
  ///   links write it in percent escapes.
  mutating func add(
    _ route: Route, from owner: String, source: String? = nil, isNamedByData: Bool = false
  ) {
    let place = Diagnostic.Place(path: owner)
    let names = route.path.split(separator: "/", omittingEmptySubsequences: false)
    if !isNamedByData, !names.allSatisfy(Self.isFit) {
      diagnostics.append(
        Diagnostic(
          .error, .nameInvalid,
          "\"\(route.path)\" cannot be an address, which is of ASCII letters, digits, hyphens, dots and underscores: rename the file, or give it a \"slug\"",
          at: place))
    }
    if isNamedByData, let long = names.first(where: { $0.utf8.count > Self.mostBytes }) {
      diagnostics.append(
        Diagnostic(
          .error, .nameInvalid,
          "\"\(long)\" cannot be the name of a file: it is longer than \(Self.mostBytes) bytes", at: place))
    }
    if let other = owners.updateValue(owner, forKey: route.path.lowercased()) {
      diagnostics.append(
        Diagnostic(
          .error, .routeTaken, "this and \(other) would both be \"/\(route.path)\": rename one of them",
          at: place))
    }
    table.add(route, source: source)
  }

  /// The longest name of a file that stays within what file systems take while it is written under another name.
  private static let mostBytes = 200

  /// Whether a name may stand in an address: ASCII letters, digits, `-`, `_`, `.`, and no step to another folder.
  private static func isFit(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), name.utf8.count <= 120 else {
      return false
    }
    return name.utf8.allSatisfy {
      0x61...0x7A ~= $0 | 0x20 && $0 & 0x40 != 0 || 0x30...0x39 ~= $0 || "-_.".utf8.contains($0)
    }
  }
}
