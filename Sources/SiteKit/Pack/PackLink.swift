/// Where an address on a page leads, for a site of which only a part is there.
enum PackLink: Equatable {
  /// To a place on the page, in the pack, or out of the site: it stays as it is.
  case kept
  /// To the index of a folder of the pack, which no double click finds by the folder's name.
  case moved(String)
  /// To a page of the site that is not in the pack: its address below the site's.
  case outside(String)
  /// Nowhere that is known.
  case unknown

  /// - Parameter value: the attribute's value as it is written.
  init(_ value: ArraySlice<UInt8>, on page: Route, in plan: PackPlan) {
    guard let address = Self.decoded(value) else {
      self = .unknown
      return
    }
    let link = LinkAddress(address.path, from: page.path)
    switch link.place {
    case .external: self = Self.isHarmless(address.path) ? .kept : .unknown
    case .outside: self = .unknown
    case .internalPath(""): self = .kept
    case .internalPath(let path):
      if plan.contains(path) {
        self = .kept
        return
      }
      let index = path.hasSuffix("/") ? "\(path)index.html" : "\(path)/index.html"
      self =
        plan.contains(index)
        ? .moved(page.href(to: Route(index)) + address.rest) : .outside(Route(path).address + address.rest)
    }
  }

  /// Whether an address out of the site asks for nothing before it is followed, and runs nothing then.
  private static func isHarmless(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return address.hasPrefix("//") }
    return address.hasPrefix("//")
      || ["http", "https", "tel", "mailto", "sms"].contains(address[..<colon].lowercased())
  }

  /// The address up to `?` or `#`, and the rest; nil where a browser might read it otherwise.
  private static func decoded(_ value: ArraySlice<UInt8>) -> (path: String, rest: String)? {
    let plain = value.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    guard let text = String(validating: plain, as: UTF8.self), !text.contains("\\") else { return nil }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var address = String(parts[0])
    for part in parts.dropFirst() {
      if part.hasPrefix("amp;") {
        address += "&" + part.dropFirst(4)
      } else if part.hasPrefix("#39;") {
        address += "'" + part.dropFirst(4)
      } else {
        return nil
      }
    }
    while let first = address.utf8.first, first <= 0x20 { address.removeFirst() }
    while let last = address.utf8.last, last <= 0x20 { address.removeLast() }
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    return (String(address[..<end]), String(address[end...]))
  }
}
