internal import Basics

/// Lets through what a pack holds, each page rewritten for it, to the sink in which the pack is made.
struct PackSink<Destination: Sink>: Sink {
  let destination: Destination
  let plan: PackPlan
  /// The site's address; nil where it has none.
  let url: String?

  func write(_ path: String, _ bytes: [UInt8]) throws {
    // The pack has a start page of its own.
    guard plan.contains(path), path != Site.home.path else { return }
    try writePage(path, bytes)
  }

  /// Writes a file of the pack itself.
  func writePage(_ path: String, _ bytes: [UInt8]) throws {
    let page = PackPage(plan: plan, url: url)
    try destination.write(path, path.hasSuffix(".html") ? page.rewritten(bytes, route: Route(path)) : bytes)
  }
}
