public import Basics
internal import Handbook

/// Makes a role's pack: the part of a site that the role needs, to be carried on a USB stick and opened by a double
/// click (docs/pack.md).
public struct SitePacker: Sendable {
  /// A role that the site does not have.
  public struct UnknownRole: Error, Sendable {
    /// The roles that it has.
    public let roles: [String]
  }

  private let builder: SiteBuilder

  /// A packer of a site folder.
  ///
  /// - Parameters:
  ///   - today: the day for which review days are judged; nothing else depends on time.
  ///   - tasks: how many tasks run at once; the result is the same for any number.
  public init(site: String, today: CalendarDay, tasks: Int) {
    builder = SiteBuilder(site: site, today: today, tasks: tasks)
  }

  /// Makes the pack, whole or not at all.
  ///
  /// - Parameter output: a ZIP file where the name ends in `.zip`, else a folder.
  public func pack(_ role: String, into output: String) async throws -> SiteBuilder.Outcome {
    let loaded = try await builder.load()
    let trial = TrialSink()
    let rendered = try await loaded.render(into: trial)
    if let site = loaded.site, !site.tree.roles.contains(role) { throw UnknownRole(roles: site.tree.roles) }
    guard !rendered.diagnostics.hasErrors, let site = loaded.site, let theme = loaded.theme else {
      return SiteBuilder.Outcome(rendered, files: nil)
    }
    let plan = PackPlan(of: role, in: site, rendered: trial.paths)
    let pack = Pack(role: role, site: site, theme: theme, plan: plan, map: loaded.map)
    if output.lowercased().hasSuffix(".zip") {
      let sink = try ZipSink(output, apartFrom: builder.inputs)
      defer { sink.clear() }
      let mistakes = try await pack.render(into: sink)
      return try outcome(rendered, mistakes, plan) { try sink.finish() }
    }
    let folder = try builder.lockedFolder(output)
    defer { folder.abandon() }
    let sink = try StagedSink(folder)
    let mistakes = try await pack.render(into: sink)
    return try outcome(rendered, mistakes, plan) { try sink.finish() }
  }

  private func outcome(
    _ rendered: RenderedSite, _ mistakes: [Diagnostic], _ plan: PackPlan, finish: () throws -> OutputSummary
  ) throws -> SiteBuilder.Outcome {
    var packed = rendered
    packed.pages = plan.paths.count { $0.hasSuffix(".html") }
    packed.diagnostics += mistakes
    guard !mistakes.hasErrors else { return SiteBuilder.Outcome(packed, files: nil) }
    return SiteBuilder.Outcome(packed, files: try finish().files)
  }
}
