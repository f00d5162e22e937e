/// A link as an author wrote it, taken apart.
struct LinkAddress: Sendable, Equatable {
  /// What a link may be.
  enum Place: Sendable, Equatable {
    /// Another site, a telephone number, a mail address.
    case external
    /// A path from the site's root; empty for the page itself.
    case internalPath(String)
    /// A path that steps out of the site.
    case outside
  }

  let place: Place
  /// What follows `#`, without it.
  let fragment: String

  /// Takes a destination apart, as seen from a page.
  ///
  /// - Parameter page: the page's path below `content/`.
  init(_ destination: String, from page: String) {
    let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let beforeHash = hash.map { destination[..<$0] } ?? destination[...]
    fragment = hash.map { String(destination[destination.index(after: $0)...]) } ?? ""
    if Self.hasScheme(destination) || destination.hasPrefix("//") {
      place = .external
    } else if beforeHash.isEmpty {
      place = .internalPath("")
    } else {
      place = Self.resolve(Self.decoded(beforeHash), from: page)
    }
  }

  private static func hasScheme(_ destination: String) -> Bool {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = destination.utf8[..<colon]
    guard let first = scheme.first, 0x61...0x7A ~= first | 0x20 else { return false }
    return scheme.allSatisfy {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || "+.-".utf8.contains($0)
    }
  }

  /// The path that a relative one means. By bytes: a large site has a hundred thousand links.
  private static func resolve(_ path: String, from page: String) -> Place {
    let slash = UInt8(ascii: "/")
    var names =
      path.utf8.first == slash ? [] : Array(page.utf8[..<(page.utf8.lastIndex(of: slash) ?? page.startIndex)])
    var rest = path.utf8[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: slash) ?? rest.endIndex
      let name = rest[..<end]
      rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
      if name.isEmpty || name.elementsEqual(".".utf8) { continue }
      if name.elementsEqual("..".utf8) {
        guard !names.isEmpty else { return .outside }
        names.removeSubrange((names.lastIndex(of: slash) ?? 0)...)
      } else {
        if !names.isEmpty { names.append(slash) }
        names.append(contentsOf: name)
      }
    }
    if names.isEmpty { return .internalPath(Site.home.path) }
    if path.utf8.last == slash { names.append(slash) }
    return .internalPath(String(decoding: names, as: UTF8.self))
  }

  /// Percent escapes resolved; escapes that make no UTF-8 stay as they are.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }
}
