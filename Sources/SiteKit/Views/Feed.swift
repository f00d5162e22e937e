internal import Basics

/// `feed.xml`: what changed last (RFC 4287), for a site that knows its own address.
struct Feed {
  /// A page that carries a day of change.
  struct Entry {
    let route: Route
    let title: String
    let summary: String
    let updated: CalendarDay
  }

  /// How many entries a feed has at most.
  static let longest = 30

  let title: String
  /// The site's address without a slash at its end.
  let url: String
  let entries: [Entry]

  /// The feed as XML; entries newest first.
  var bytes: [UInt8] {
    let newest = entries.sorted { ($1.updated, $0.route) < ($0.updated, $1.route) }.prefix(Self.longest)
    var xml = ByteWriter()
    xml.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
    xml.element("title", title)
    xml.element("id", "\(url)/")
    xml.element("updated", Self.moment(newest.first?.updated))
    xml.element("author", nested: "name", title)
    xml.write("<link rel=\"self\" href=\"")
    xml.writeEscaped("\(url)/feed.xml")
    xml.write("\"/>\n")
    for entry in newest {
      xml.write("<entry>\n")
      xml.element("title", entry.title)
      xml.element("id", "\(url)/\(entry.route.path)")
      xml.element("updated", Self.moment(entry.updated))
      xml.write("<link href=\"")
      xml.writeEscaped("\(url)/\(entry.route.path)")
      xml.write("\"/>\n")
      if !entry.summary.isEmpty { xml.element("summary", entry.summary) }
      xml.write("</entry>\n")
    }
    xml.write("</feed>\n")
    return xml.bytes
  }

  /// The moment that stands for a day: its beginning in China.
  private static func moment(_ day: CalendarDay?) -> String {
    "\(day?.description ?? "1970-01-01")T00:00:00+08:00"
  }
}
