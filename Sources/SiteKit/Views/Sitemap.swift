internal import Basics

/// `sitemap.xml`: every page with its day of change (sitemaps.org 0.9), for a site that knows its own address.
struct Sitemap {
  let url: String
  let pages: [(route: Route, updated: CalendarDay?)]

  /// The sitemap as XML, in order of address.
  var bytes: [UInt8] {
    var xml = ByteWriter()
    xml.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in pages.sorted(by: { $0.route < $1.route }) {
      xml.write("<url>\n")
      xml.element("loc", "\(url)/\(page.route.path)")
      if let updated = page.updated { xml.element("lastmod", updated.description) }
      xml.write("</url>\n")
    }
    xml.write("</urlset>\n")
    return xml.bytes
  }
}
