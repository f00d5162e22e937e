internal import Basics
internal import Handbook
internal import Policy
internal import Statistics

/// Reads a site folder: site.json, the theme, and every file of `content/`, each alone and in parallel.
struct SiteLoader: Sendable {
  /// The site folder as the user named it.
  let site: String
  let today: CalendarDay
  let map: ParallelMap
  /// Whether layers that site.json does not choose are read too, to find their mistakes.
  let readsAllLayers: Bool

  /// What was read.
  struct Outcome {
    /// The site and its theme, as far as they could be read.
    let site: Site?
    let theme: Theme?
    /// The layers that are not chosen, if they were to be read.
    var trials: [LayerTrial] = []
    /// The mistakes met.
    let diagnostics: [Diagnostic]
  }

  /// What a content file turned out to be.
  private enum Parsed: Sendable {
    case page(PageFile)
    case document(PolicyDocument)
    case stubs([StubDocument], SourceFile)
    case hotlines(HotlineDirectory)
    case glossary(Glossary)
    case schema(SchemaFile)
    case dashboard(Dashboard)
    case release(String, Release)
    case releaseFile(String)
    case handbook(HandbookFile, Upkeep?)
    case layer(LayerLabel)
    case localVisits(LocalVisits)
    case asset(ContentAsset)
    case nothing
  }

  /// Reads everything.
  func load() async throws -> Outcome {
    guard try Files.kind("\(site)/site.json") == .file else {
      let message = "there is no site.json here: name the site folder by --site, or make one"
      let missing = Diagnostic(.error, .siteMissing, message, at: .init(path: shown("site.json")))
      return Outcome(site: nil, theme: nil, diagnostics: [missing])
    }
    let file = SourceFile(path: shown("site.json"), bytes: try Files.read("\(site)/site.json"))
    let (parsed, mistakes) = SiteConfiguration.parse(file)
    guard let configuration = parsed else { return Outcome(site: nil, theme: nil, diagnostics: mistakes) }
    let (theme, themeMistakes) = try Theme.load(
      configuration.theme, from: "\(site)/themes", shownAs: shown("themes"), language: configuration.language,
      namedAt: file.place(of: configuration.themeOffset))
    var diagnostics = mistakes + themeMistakes
    let national = try await content(choosing: configuration.local.map(\.text), &diagnostics)
    let choice = LayerChoice(configuration.local, of: national.layers, in: file)
    let (content, conflicts) = national.laidOver(by: choice.layers)
    diagnostics +=
      choice.diagnostics + conflicts
      + LayerChoice.mistakes(national.layers.values, shownContentPath: shown("content/"))
    let model = SiteModel(
      configuration: configuration, configurationFile: file, today: today, contentPath: "\(site)/content",
      shownContentPath: shown("content/"), strings: theme?.strings ?? [:], themeAssets: theme?.assets ?? [])
    let site = model.site(content, &diagnostics)
    if content.hasHandbook, let theme {
      diagnostics += theme.missing(
        Theme.handbookTemplates, of: configuration.theme, namedAt: file.place(of: configuration.themeOffset))
    }
    if site.dashboards != nil, let theme {
      diagnostics += theme.missing(
        Theme.statisticsTemplates, of: configuration.theme, namedAt: file.place(of: configuration.themeOffset)
      )
    }
    if !content.chosen.isEmpty, let theme {
      diagnostics += theme.missing(
        Theme.localTemplates, of: configuration.theme, namedAt: file.place(of: configuration.themeOffset))
    }
    let others = national.layers.values.filter { $0.label != nil && content.chosen[$0.name] == nil }
    let trials = others.sorted { $0.name < $1.name }.map { LayerTrial(of: $0, in: national, model) }
    return Outcome(site: site, theme: theme, trials: trials, diagnostics: diagnostics)
  }

  /// A path of the site folder as messages call it.
  private func shown(_ path: String) -> String { site == "." ? path : "\(site)/\(path)" }

  private func content(
    choosing layers: [String], _ diagnostics: inout [Diagnostic]
  ) async throws -> SiteContent {
    guard try Files.kind("\(site)/content") == .folder else {
      diagnostics.append(
        Diagnostic(
          .error, .siteMissing, "there is no content folder beside site.json",
          at: .init(path: shown("content"))))
      return SiteContent()
    }
    let folder = try ContentFolder("\(site)/content", prefix: shown("content/"))
    diagnostics += folder.diagnostics
    let entries = folder.entries.filter { entry in
      entry.layer.map { readsAllLayers || layers.contains($0) } ?? true
    }
    let parsed = try await map(entries) { entry in try parse(entry) }
    var content = SiteContent()
    for (entry, (outcome, mistakes)) in zip(entries, parsed) {
      diagnostics += mistakes
      if let layer = entry.layer {
        take(outcome, from: entry, into: &content.layers[layer, default: LocalLayer(name: layer)])
        continue
      }
      switch outcome {
      case .page(let page): content.pages.append(page)
      case .document(let document): content.documents.append(document)
      case .stubs(let stubs, let file): (content.stubs, content.stubsFile) = (stubs, file)
      case .hotlines(let directory): content.hotlines = directory
      case .glossary(let glossary): content.glossary = glossary
      case .schema(let schema): content.schema = schema
      case .dashboard(let dashboard): content.dashboard = dashboard
      case .release(let name, let release):
        content.releases.append((name, "\(site)/content/statistics/\(name)", release))
      case .releaseFile(let name): content.releaseFolders.insert(name)
      case .handbook(let file, let upkeep):
        content.handbook.add(file)
        if let upkeep { content.handbook.add(upkeep) }
      case .asset(let asset): content.assets.append(asset)
      case .layer, .localVisits, .nothing: break
      }
    }
    diagnostics += undescribed(content.releaseFolders, folder.entries)
    return content
  }

  /// Takes what a layer may hold.
  private func take(_ parsed: Parsed, from entry: ContentFolder.Entry, into layer: inout LocalLayer) {
    if entry.kind == .layer { layer.hasLabel = true }
    switch parsed {
    case .page(let page): layer.pages.append(page)
    case .layer(let label): layer.label = label
    case .localVisits(let visits): layer.visits = visits
    case .asset(let asset): layer.assets.append(asset)
    default: break
    }
  }

  /// Folders of CSV files below `statistics/` that nothing describes.
  private func undescribed(_ folders: Set<String>, _ entries: [ContentFolder.Entry]) -> [Diagnostic] {
    let described = entries.compactMap { entry in
      if case .release(let folder) = entry.kind { folder } else { nil }
    }
    return folders.subtracting(described).map { folder in
      Diagnostic(
        .error, .releaseFileMissing,
        "a folder with CSV files here is a release, which wants this file: copy the whole release, or move the files elsewhere",
        at: .init(path: shown("content/statistics/\(folder)/\(ReleaseFolder.package)")))
    }
  }

  private func parse(_ entry: ContentFolder.Entry) throws -> (Parsed, [Diagnostic]) {
    switch entry.kind {
    case .asset: return (.asset(ContentAsset(path: entry.place, filePath: entry.path)), [])
    case .releaseFile(let folder): return (.releaseFile(folder), [])
    case .release(let folder):
      let outcome = try ReleaseReader.read(shown("content/statistics/\(folder)"))
      return (outcome.release.map { .release(folder, $0) } ?? .nothing, outcome.diagnostics)
    default: return try parseText(entry)
    }
  }

  private func parseText(_ entry: ContentFolder.Entry) throws -> (Parsed, [Diagnostic]) {
    let file = SourceFile(
      path: shown("content/\(entry.path)"), bytes: try Files.read("\(site)/content/\(entry.path)"))
    if let offset = file.firstInvalidUTF8 {
      return (.nothing, [file.error(.notUTF8, "this file is not UTF-8 text", at: offset)])
    }
    switch entry.kind {
    case .page(let kind):
      let (page, mistakes) = PageFile.parse(file, path: entry.place, kind: kind, layer: entry.layer)
      return (page.map { .page($0) } ?? .nothing, mistakes)
    case .document(let slug):
      let document = PolicyDocument(slug: slug, file)
      return (.document(document), document.diagnostics)
    case .stubs:
      let (stubs, mistakes) = StubDocument.read(file)
      return (.stubs(stubs, file), mistakes)
    case .hotlines:
      let (directory, mistakes) = HotlineDirectory.parse(file)
      return (.hotlines(directory), mistakes)
    case .glossary:
      let (glossary, mistakes) = Glossary.parse(file)
      return (.glossary(glossary), mistakes)
    case .schema:
      let schema = SchemaFile(file)
      return (.schema(schema), schema.diagnostics)
    case .dashboard:
      let (dashboard, mistakes) = DashboardReader.read(file)
      return (.dashboard(dashboard), mistakes)
    case .handbook(let kind, let id):
      let (read, mistakes) = HandbookFile.read(kind, id: id, file)
      return (read.map { .handbook($0, Upkeep.of(file)) } ?? .nothing, mistakes)
    case .layer:
      let (label, mistakes) = LayerLabel.parse(file)
      return (label.map { .layer($0) } ?? .nothing, mistakes)
    case .localVisits:
      let (visits, mistakes) = LocalVisits.parse(file)
      return (visits.map { .localVisits($0) } ?? .nothing, mistakes)
    case .asset, .caseFiles, .looseTable, .release, .releaseFile, .unused: return (.nothing, [])
    }
  }
}

/// The content of a site as it was read, file by file.
struct SiteContent: Sendable {
  var pages: [PageFile] = []
  var documents: [PolicyDocument] = []
  var stubs: [StubDocument] = []
  var stubsFile: SourceFile?
  var hotlines: HotlineDirectory?
  var glossary: Glossary?
  var schema: SchemaFile?
  var dashboard: Dashboard?
  /// The releases, each with its folder's name and place.
  var releases: [(name: String, folder: String, release: Release)] = []
  /// The names of the folders that hold a release's tables.
  var releaseFolders: Set<String> = []
  /// Flows, quizzes, forms and the like.
  var handbook = HandbookContent()
  /// Whether there is more of a handbook than roles and duties.
  var hasHandbook: Bool { !handbook.isEmpty || pages.contains { $0.kind == .procedure } }
  var assets: [ContentAsset] = []
  /// What agencies lay over it, by the names of the layers.
  var layers: [String: LocalLayer] = [:]
  /// Whose the layers are that were laid over it.
  var chosen: [String: LayerLabel] = [:]
}
