public import Basics
internal import Mustache
internal import Policy

/// Makes a site: load, model, render, write (docs/architecture.md).
public struct SiteBuilder: Sendable {
  /// What a run came to.
  public struct Outcome: Sendable {
    /// What was made; nil where errors kept it from being made.
    public let report: Report?
    /// The author's mistakes.
    public let diagnostics: [Diagnostic]
    /// Links to other sites, in order, each once; none of them is fetched.
    public let externalLinks: [String]
  }

  /// What was made.
  public struct Report: Sendable {
    /// HTML pages.
    public let pages: Int
    /// All files of the site.
    public let files: Int
  }

  private let site: String
  private let today: CalendarDay
  private let map: ParallelMap

  /// A builder of a site folder.
  ///
  /// - Parameters:
  ///   - today: the day for which review days are judged; nothing else depends on time.
  ///   - tasks: how many tasks run at once; the result is the same for any number.
  public init(site: String, today: CalendarDay, tasks: Int) {
    self.site = site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
    self.today = today
    map = ParallelMap(tasks: tasks)
  }

  /// What does not keep a site from being made, and still has to be mended before anybody acts on it.
  private static let graver: Set<Diagnostic.Identifier> = [
    .localStale, .reviewOverdue, .quoteMissing, .statementUnproved, .sectionMissing,
  ]

  /// Everything of `build` but writing, and a look at the local layers that are not chosen. What is past its day of review, or says a duty without proof, is an error here.
  public func check() async throws -> Outcome {
    let loaded = try await load(readsAllLayers: true)
    var rendered = try await loaded.render(into: TrialSink())
    if let theme = loaded.theme {
      for trial in loaded.trials { rendered.diagnostics += try await trial.mistakes(theme, map) }
    }
    let diagnostics = rendered.diagnostics.map { diagnostic in
      guard Self.graver.contains(diagnostic.identifier) else { return diagnostic }
      return Diagnostic(
        .error, diagnostic.identifier, diagnostic.message, at: diagnostic.place, notes: diagnostic.notes)
    }
    let report = diagnostics.hasErrors ? nil : Report(pages: rendered.pages, files: 0)
    return Outcome(report: report, diagnostics: diagnostics, externalLinks: rendered.externalLinks)
  }

  /// Makes the site into a folder, whole or not at all.
  ///
  /// - Parameter inPlace: replace files one by one, where the folder cannot be exchanged for another.
  public func build(into output: String, inPlace: Bool) async throws -> Outcome {
    let loaded = try await load()
    if loaded.diagnostics.hasErrors || inPlace {
      // In place nothing takes a half-written site back: the first file is written when all is known to be in order.
      let trial = TrialSink()
      let rendered = try await loaded.render(into: trial)
      guard !rendered.diagnostics.hasErrors else { return Outcome(rendered, files: nil) }
      let sink = try InPlaceSink(try lockedFolder(output), planned: trial.paths)
      return try await write(loaded, into: sink) { try sink.finish() }
    }
    let folder = try lockedFolder(output)
    defer { folder.abandon() }
    let sink = try StagedSink(folder)
    return try await write(loaded, into: sink) { try sink.finish() }
  }

  private func write(
    _ loaded: LoadedSite, into sink: some Sink, finish: () throws -> OutputSummary
  ) async throws -> Outcome {
    let rendered = try await loaded.render(into: sink)
    guard !rendered.diagnostics.hasErrors else { return Outcome(rendered, files: nil) }
    return Outcome(rendered, files: try finish().files)
  }

  /// What the site is made from: no output may stand in it, nor hold it.
  var inputs: [String] { ["site.json", "content", "themes"].map { "\(site)/\($0)" } }

  func lockedFolder(_ output: String) throws -> OutputFolder {
    try OutputFolder.locked(output, apartFrom: inputs)
  }

  func load(readsAllLayers: Bool = false) async throws -> LoadedSite {
    let outcome = try await SiteLoader(site: site, today: today, map: map, readsAllLayers: readsAllLayers)
      .load()
    return LoadedSite(
      site: outcome.site, theme: outcome.theme, trials: outcome.trials, diagnostics: outcome.diagnostics,
      map: map)
  }
}

/// A site as it was read, as far as it could be.
struct LoadedSite {
  let site: Site?
  let theme: Theme?
  /// The layers that are not chosen.
  let trials: [LayerTrial]
  /// The mistakes met so far.
  let diagnostics: [Diagnostic]
  let map: ParallelMap

  /// Renders what there is; the mistakes met so far are among the result's.
  func render(into sink: some Sink) async throws -> RenderedSite {
    guard let site, let theme else {
      return RenderedSite(pages: 0, diagnostics: diagnostics, externalLinks: [])
    }
    var rendered = try await SiteRenderer(site: site, theme: theme, map: map).render(into: sink)
    rendered.diagnostics += diagnostics
    return rendered
  }
}

extension SiteBuilder.Outcome {
  init(_ rendered: RenderedSite, files: Int?) {
    report = files.map { SiteBuilder.Report(pages: rendered.pages, files: $0) }
    diagnostics = rendered.diagnostics
    externalLinks = rendered.externalLinks
  }
}
