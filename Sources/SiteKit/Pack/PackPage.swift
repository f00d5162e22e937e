internal import Basics

/// Rewrites a finished page for a pack: what leads to a page of the site that is not in the pack leads to the site's
/// own address, or where it has none, is no link any more; the words stay.
struct PackPage {
  let plan: PackPlan
  /// The site's address; nil where it has none.
  let url: String?

  /// Elements whose content is no markup.
  private static let raw: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]
  /// Attributes that hold an address.
  private static let addresses: Set<String> = [
    "href", "src", "poster", "data", "action", "formaction", "background", "xlink:href",
  ]
  /// Attributes that only a link has.
  private static let ofLinks: Set<String> = [
    "href", "target", "rel", "download", "ping", "hreflang", "type", "referrerpolicy",
  ]

  /// The page's bytes in the pack.
  func rewritten(_ html: [UInt8], route: Route) -> [UInt8] {
    var run = Run(page: self, route: route, html: html)
    run.rewrite()
    return run.out.bytes
  }

  private struct Run {
    let page: PackPage
    let route: Route
    let html: [UInt8]
    var out: ByteWriter
    /// For each open link whether it became a span.
    var open: [Bool] = []

    init(page: PackPage, route: Route, html: [UInt8]) {
      self.page = page
      self.route = route
      self.html = html
      out = ByteWriter(capacity: html.count + 1024)
    }

    mutating func rewrite() {
      var index = 0
      while let start = html[index...].firstIndex(of: 0x3C) {
        out.write(html[index..<start])
        index = element(at: start)
      }
      out.write(html[index...])
    }

    /// Writes what begins with `<`; returns the offset after it.
    private mutating func element(at start: Int) -> Int {
      guard start + 1 < html.count else { return copy(start, to: html.count) }
      switch html[start + 1] {
      case 0x21 where html[start...].starts(with: "<!--".utf8):
        return copy(start, to: after("-->", from: start + 4))
      case 0x21, 0x3F: return copy(start, to: after(">", from: start))
      case 0x2F: return end(at: start)
      case 0x41...0x5A, 0x61...0x7A:
        guard let tag = MarkupTag(in: html, at: start) else { return copy(start, to: html.count) }
        return write(tag, from: start)
      default: return copy(start, to: start + 1)
      }
    }

    private mutating func end(at start: Int) -> Int {
      let close = after(">", from: start)
      let name = html[(start + 2)..<close].prefix {
        $0 | 0x20 != 0x20 && $0 != 0x3E && $0 != 0x2F && $0 > 0x20
      }
      guard name.count == 1, name.first.map({ $0 | 0x20 }) == 0x61, let wasTaken = open.popLast(), wasTaken
      else {
        return copy(start, to: close)
      }
      out.write("</span>")
      return close
    }

    private mutating func write(_ tag: MarkupTag, from start: Int) -> Int {
      let contentEnd = PackPage.raw.contains(tag.name) ? endOfRaw(tag) : tag.end
      if tag.name == "a" { return writeLink(tag, from: start) }
      let away = tag.attributes.filter { attribute in isAway(attribute, of: tag.name) }
      guard !away.isEmpty else { return copy(start, to: contentEnd) }
      let isGone = away.contains { $0.name == "href" || $0.name == "src" }
      switch tag.name {
      // A style sheet, a script or an address that is not there is asked for by nobody.
      case "link" where isGone: return tag.end
      case "script" where isGone: return after(">", from: contentEnd)
      case "img" where isGone:
        if let alt = tag.attribute("alt") { writeText(html[alt.value]) }
      default:
        writeTag(tag, from: start, as: nil, without: Set(away.map(\.name)))
        out.write(html[tag.end..<contentEnd])
        return contentEnd
      }
      return tag.end
    }

    /// Whether an attribute leads to what is not in the pack, or asks for it.
    private func isAway(_ attribute: MarkupTag.Attribute, of element: String) -> Bool {
      if attribute.name == "srcset" || attribute.name == "ping" { return true }
      guard PackPage.addresses.contains(attribute.name) else { return false }
      let value = html[attribute.value]
      guard PackLink(value, on: route, in: page.plan) == .kept else { return true }
      return element != "area" && PackPage.leavesSite(value)
    }

    private mutating func writeLink(_ tag: MarkupTag, from start: Int) -> Int {
      guard let href = tag.attribute("href") else {
        open.append(false)
        return copy(start, to: tag.end)
      }
      let target: String? =
        switch PackLink(html[href.value], on: route, in: page.plan) {
        case .kept: nil
        case .moved(let address): address
        case .outside(let address): page.url.map { "\($0)/\(address)" } ?? ""
        case .unknown: ""
        }
      open.append(target == "")
      guard let target else { return copy(start, to: tag.end) }
      guard !target.isEmpty else {
        writeTag(tag, from: start, as: "span", without: PackPage.ofLinks)
        return tag.end
      }
      writeTag(tag, from: start, as: nil, without: ["href"], adding: target)
      return tag.end
    }

    /// Writes a tag under its own or another name without some of its attributes.
    private mutating func writeTag(
      _ tag: MarkupTag, from start: Int, as name: String?, without names: Set<String>,
      adding href: String? = nil
    ) {
      if let name { out.write("<\(name)") } else { out.write(html[start..<tag.nameEnd]) }
      for attribute in tag.attributes where !names.contains(attribute.name) {
        out.write(html[attribute.range])
      }
      if let href {
        out.write(" href=\"")
        out.writeEscaped(href)
        out.write("\"")
      }
      out.write(">")
    }

    /// Writes an attribute's value as text.
    private mutating func writeText(_ value: ArraySlice<UInt8>) {
      for byte in value { if byte == 0x3C { out.write("&lt;") } else { out.write(byte: byte) } }
    }

    private mutating func copy(_ start: Int, to end: Int) -> Int {
      out.write(html[start..<end])
      return end
    }

    /// The offset after the next of these signs, or the end.
    private func after(_ signs: String, from start: Int) -> Int {
      let wanted = Array(signs.utf8)
      var index = min(start, html.count)
      while let found = html[index...].firstIndex(of: wanted[0]) {
        if html[found...].starts(with: wanted) { return found + wanted.count }
        index = found + 1
      }
      return html.count
    }

    /// Where the content of an element ends that is no markup: before its end tag.
    private func endOfRaw(_ tag: MarkupTag) -> Int {
      let wanted = Array("</\(tag.name)".utf8)
      var index = tag.end
      while let found = html[index...].firstIndex(of: 0x3C) {
        let here = html[found...].prefix(wanted.count).map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
        if here == wanted { return found }
        index = found + 1
      }
      return html.count
    }
  }

  /// Whether an address names another host.
  private static func leavesSite(_ value: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: value, as: UTF8.self).trimmingBlanks.lowercased()
    return text.hasPrefix("http:") || text.hasPrefix("https:") || text.hasPrefix("//")
  }
}

extension String {
  /// Without the blanks and controls that browsers pass over at the start of an address.
  fileprivate var trimmingBlanks: Substring { drop { $0.utf8.allSatisfy { $0 <= 0x20 } } }
}
