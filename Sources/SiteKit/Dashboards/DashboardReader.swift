internal import Basics

/// Reads `dashboard.json`: its form. Whether what it names exists, `DashboardReview` asks.
struct DashboardReader {
  private let file: SourceFile
  private var diagnostics: [Diagnostic] = []
  private var ids: Set<String> = []

  private init(_ file: SourceFile) { self.file = file }

  /// The dashboard as far as it can be read, and the mistakes.
  static func read(_ file: SourceFile) -> (dashboard: Dashboard, diagnostics: [Diagnostic]) {
    var reader = DashboardReader(file)
    switch JSONValue.parse(file) {
    case .failure(let error):
      let nothing = Dashboard(
        file: file, units: [:], unitNames: [], headline: [], lead: nil, sections: [])
      return (nothing, [error.diagnostic])
    case .success(let value):
      let dashboard = reader.dashboard(value)
      return (dashboard, reader.diagnostics)
    }
  }

  private mutating func dashboard(_ value: JSONValue) -> Dashboard {
    var root = JSONRecord(value, in: file)
    _ = root.member("$schema")
    var units: [String: String] = [:]
    let unitMembers = members(&root, "units")
    for unit in unitMembers {
      guard let text = unit.value.string else {
        root.report("a unit is a string, such as \"人\"", at: unit.value.offset)
        continue
      }
      units[unit.name] = text
    }
    let headline = names(&root, "headline")
    let lead = root.member("lead").map { value in
      var entry = JSONRecord(value, in: file)
      let lead = Dashboard.Lead(indicator: name(&entry, "indicator"), inTen: entry.required("inTen"))
      if !lead.inTen.contains("{count}") {
        entry.report("\"inTen\" wants {count} where the number stands", at: entry.offset(of: "inTen"))
      }
      finish(&entry)
      return lead
    }
    let sections = root.items("sections").map { section($0) }
    finish(&root)
    return Dashboard(
      file: file, units: units,
      unitNames: unitMembers.map { Dashboard.Name(text: $0.name, offset: $0.nameOffset) },
      headline: headline, lead: lead, sections: sections)
  }

  private mutating func section(_ value: JSONValue) -> Dashboard.Section {
    var entry = JSONRecord(value, in: file)
    let id = id(&entry)
    let (title, text) = (entry.required("title"), entry.text("text") ?? "")
    let charts = entry.items("charts").compactMap { chart($0) }
    finish(&entry)
    return Dashboard.Section(id: id, title: title, text: text, charts: charts)
  }

  private mutating func chart(_ value: JSONValue) -> ChartPlan? {
    var entry = JSONRecord(value, in: file)
    let id = id(&entry)
    let title = entry.required("title")
    let form = ChartPlan.Form(rawValue: entry.required("form"))
    if form == nil {
      let forms = ChartPlan.Form.allCases.map(\.rawValue).joined(separator: ", ")
      entry.report("\"form\" wants one of \(forms)", at: entry.offset(of: "form"))
    }
    let content = content(&entry, form)
    finish(&entry)
    guard let form, let content else { return nil }
    return ChartPlan(id: id, form: form, title: title, content: content)
  }

  private mutating func content(_ entry: inout JSONRecord, _ form: ChartPlan.Form?) -> ChartPlan.Content? {
    guard entry.value["table"] != nil else {
      let indicators = names(&entry, "indicators")
      let most = form?.mostIndicators ?? .max
      if indicators.isEmpty || indicators.count > most {
        entry.report(
          most == 0
            ? "this form wants a \"table\""
            : "this chart wants a \"table\", or \"indicators\"\(most == 1 ? " with one id" : "")",
          at: entry.offset(of: "indicators"))
        return nil
      }
      return .indicators(indicators)
    }
    let table = name(&entry, "table")
    let rows = name(&entry, "rows")
    let columns = entry.text("columns").map { Dashboard.Name(text: $0, offset: entry.offset(of: "columns")) }
    let cells = ChartPlan.Cells(
      table: table, rows: rows, columns: columns, held: choices(&entry, "where"),
      without: choices(&entry, "without"))
    let isShare = entry.flag("share")
    guard let form else { return nil }
    switch (form.tableColumns, columns) {
    case (.never, _):
      entry.report("this form draws \"indicators\", not a \"table\"", at: entry.offset(of: "table"))
    case (.required, nil): entry.report("this form wants \"columns\"", at: entry.value.offset, .keyMissing)
    case (.none, .some): entry.report("this form has no \"columns\"", at: entry.offset(of: "columns"))
    default: return .cells(cells, isShare: isShare)
    }
    return nil
  }

  private func choices(_ entry: inout JSONRecord, _ member: String) -> [ChartPlan.Choice] {
    members(&entry, member).map { choice in
      let items = choice.value.array ?? [choice.value]
      if items.isEmpty { entry.report("this wants a code or a list of codes", at: choice.value.offset) }
      return ChartPlan.Choice(
        dimension: Dashboard.Name(text: choice.name, offset: choice.nameOffset),
        codes: names(items, &entry, "this wants a code or a list of codes"))
    }
  }

  /// The members of an object; none where it is missing.
  private func members(_ entry: inout JSONRecord, _ name: String) -> [JSONValue.Member] {
    guard let value = entry.member(name) else { return [] }
    if case .object(let members) = value.content { return members }
    entry.report("\"\(name)\" wants an object in { }, found \(value.kindName)", at: value.offset)
    return []
  }

  private func names(_ entry: inout JSONRecord, _ member: String) -> [Dashboard.Name] {
    names(entry.items(member), &entry, "\"\(member)\" wants strings")
  }

  /// The strings of a list, each once: what stands twice would be counted or shown twice.
  private func names(_ items: [JSONValue], _ entry: inout JSONRecord, _ wish: String) -> [Dashboard.Name] {
    var seen: Set<String> = []
    return items.compactMap { item in
      guard let text = item.string else {
        entry.report("\(wish), found \(item.kindName)", at: item.offset)
        return nil
      }
      guard seen.insert(text).inserted else {
        entry.report("\"\(text)\" stands twice in this list", at: item.offset)
        return nil
      }
      return Dashboard.Name(text: text, offset: item.offset)
    }
  }

  private func name(_ entry: inout JSONRecord, _ member: String) -> Dashboard.Name {
    Dashboard.Name(text: entry.required(member), offset: entry.offset(of: member))
  }

  /// An id, which becomes a place in pages: each stands once.
  private mutating func id(_ entry: inout JSONRecord) -> String {
    let id = entry.required("id")
    if AddressName(id) == nil, !id.isEmpty {
      entry.report(
        "an id becomes an address, and \(AddressName.rule)", at: entry.offset(of: "id"), .nameInvalid)
    } else if Self.idsOfPages.contains(id) {
      entry.report("the id \"\(id)\" is the page's own: choose another", at: entry.offset(of: "id"))
    } else if !id.isEmpty, !ids.insert(id).inserted {
      entry.report("the id \"\(id)\" stands twice", at: entry.offset(of: "id"))
    }
    return id
  }

  /// The places that the pages of releases and regions have by themselves.
  private static let idsOfPages: Set<String> = [
    "main", "release-changes", "release-downloads", "release-places", "release-protection", "release-quality",
    "release-revisions", "siblings-title",
    "signs-legend", "site-script", "statistics-places", "statistics-script",
  ]

  private mutating func finish(_ entry: inout JSONRecord) {
    entry.finish()
    diagnostics += entry.diagnostics
  }
}

extension ChartPlan.Form {
  /// Whether a chart of a table has a second dimension.
  fileprivate enum Columns { case none, required, never }

  fileprivate var tableColumns: Columns {
    switch self {
    case .bars: .none
    case .groupedBars, .stackedBars, .pyramid, .heat: .required
    case .lines, .dots, .multiples, .tiles: .never
    }
  }

  /// How many indicators it can show.
  fileprivate var mostIndicators: Int {
    switch self {
    case .bars: 12
    case .lines: 6
    case .dots, .multiples, .heat, .tiles: 1
    case .groupedBars, .stackedBars, .pyramid: 0
    }
  }
}
