internal import Basics
internal import Mustache

/// What a pack is made of.
struct Pack: Sendable {
  let role: String
  let site: Site
  let theme: Theme
  let plan: PackPlan
  let map: ParallelMap

  /// Renders the pack into a sink; what comes back are mistakes of the theme on the start page.
  func render(into sink: some Sink) async throws -> [Diagnostic] {
    let part = partOfSite
    let packSink = PackSink(destination: sink, plan: plan, url: site.configuration.url)
    // The site was rendered as a whole before; its mistakes are known.
    _ = try await SiteRenderer(site: part, theme: theme, map: map).render(into: packSink)
    var frame = Frame(route: Site.home, title: title, template: "pack")
    frame.headTitle = title
    var object = frame.object(in: part)
    PackView(pack: self, linker: frame.linker).add(to: &object)
    var writer = ByteWriter(capacity: 1 << 15)
    let mistakes = theme.templates.render("pack", .object(object), into: &writer, strict: true)
    try packSink.writePage(Site.home.path, writer.bytes)
    let start = InputReview.Page(
      route: Site.home, template: "pack", refusals: InputScan.findings(in: writer.bytes).map(\.refusal))
    return mistakes + InputReview(theme: theme).diagnostics([start])
  }

  /// What the role is called.
  var title: String { site.title(ofRole: role) }

  /// The site as its pages are to show it in the pack: without an address of its own, without statistics, and with
  /// nothing in its header that is not there.
  private var partOfSite: Site {
    var part = site
    part.configuration.url = nil
    part.dashboards = nil
    part.navigation = site.navigation.filter { plan.contains($0.route) }
    if let index = site.tree.role(role)?.index { part.navigation.insert(site.link(to: index), at: 0) }
    return part
  }
}
