internal import Basics

/// What the pages of the statistics show, in which order and form: `content/statistics/dashboard.json`.
struct Dashboard: Sendable {
  /// A name in the file and where it stands.
  struct Name: Sendable {
    let text: String
    let offset: Int
  }

  /// The indicator that a region's title speaks of.
  struct Lead: Sendable {
    let indicator: Name
    /// A sentence with `{count}` for how many in ten: 十个应走访的孩子里，{count}个按期有人上门.
    let inTen: String
  }

  /// Charts that answer one question.
  struct Section: Sendable {
    let id: String
    let title: String
    let text: String
    let charts: [ChartPlan]
  }

  let file: SourceFile
  /// What a record of a kind is counted in: 人, 起.
  let units: [String: String]
  /// The kinds of record for which it says so.
  let unitNames: [Name]
  /// The indicators on top of every page.
  let headline: [Name]
  let lead: Lead?
  let sections: [Section]

  /// Of a site that says nothing of it.
  static let empty = Dashboard(
    file: SourceFile(path: "", bytes: []), units: [:], unitNames: [], headline: [], lead: nil, sections: [])

  /// All charts in the order of the sections.
  var charts: [ChartPlan] { sections.flatMap(\.charts) }
}

/// A chart as the file describes it; what it names is looked up in each release.
struct ChartPlan: Sendable {
  /// The forms of the file.
  enum Form: String, Sendable, CaseIterable {
    case bars, groupedBars, stackedBars, pyramid, lines, dots, multiples, heat, tiles
  }

  /// Which cells of a table.
  struct Cells: Sendable {
    let table: Dashboard.Name
    let rows: Dashboard.Name
    let columns: Dashboard.Name?
    /// Dimensions held to some codes, that are added up.
    let held: [Choice]
    /// Codes of a dimension that are not shown.
    let without: [Choice]
  }

  /// A dimension and some of its codes.
  struct Choice: Sendable {
    let dimension: Dashboard.Name
    let codes: [Dashboard.Name]
  }

  /// What is drawn.
  enum Content: Sendable {
    case cells(Cells, isShare: Bool)
    case indicators([Dashboard.Name])
  }

  let id: String
  let form: Form
  let title: String
  let content: Content
}
