/// The path of a file of the site from its root, names joined by `/`: `handbook/child-director/05-report.html`.
struct Route: Sendable, Hashable, Comparable {
  let path: String

  init(_ path: String) { self.path = path }

  /// The route of a page made from a content file: `.md` and `.txt` become `.html`.
  ///
  /// - Parameter slug: another last name, from the page's front matter.
  init(source: String, slug: String? = nil) {
    let dot = source.lastIndex(of: ".") ?? source.endIndex
    var stem = source[..<dot]
    if let slug {
      let folder = stem.lastIndex(of: "/").map { stem[...$0] } ?? ""
      stem = folder + slug
    }
    path = "\(stem).html"
  }

  /// What leads from this file to the root: `../` for each folder above it.
  var root: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) }

  /// The path as an address writes it: what is neither an ASCII letter or digit nor one of `-._~/` in percent escapes
  /// of its UTF-8 (RFC 3986).
  var address: String {
    guard !path.utf8.allSatisfy(Self.isPlain) else { return path }
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if Self.isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x2D...0x39, 0x5F, 0x7E: true
    default: false
    }
  }

  /// The relative address of another file of the site, seen from this one.
  func href(to target: Route, fragment: String = "") -> String {
    if target == self, !fragment.isEmpty { return "#\(fragment)" }
    var path = address
    var target = target.address
    return path.withUTF8 { from in
      target.withUTF8 { to in Self.href(from: from, to: to, fragment: fragment) }
    }
  }

  private static func href(
    from: UnsafeBufferPointer<UInt8>, to: UnsafeBufferPointer<UInt8>, fragment: String
  ) -> String {
    let slash = UInt8(ascii: "/")
    var shared = 0
    var index = 0
    while index < min(from.count, to.count), from[index] == to[index] {
      index += 1
      if to[index - 1] == slash { shared = index }
    }
    var href = String(repeating: "../", count: from[shared...].count { $0 == slash })
    href += String(decoding: to[shared...], as: UTF8.self)
    return fragment.isEmpty ? href : "\(href)#\(fragment)"
  }

  /// Order of bytes.
  static func < (left: Route, right: Route) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
