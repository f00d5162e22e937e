internal import Basics
internal import Charts
internal import Statistics

/// Looks up what `dashboard.json` names: what is not counted cannot be shown, and what has different units cannot stand
/// on one axis.
struct DashboardReview {
  private let file: SourceFile
  private let schema: Schema
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter schema: what can be counted.
  init(_ dashboard: Dashboard, _ schema: Schema) {
    file = dashboard.file
    self.schema = schema
    for unit in dashboard.unitNames where schema.record(named: unit.text) == nil {
      reportUnknown("there is no kind of record", unit, among: schema.records.map(\.name))
    }
    for name in dashboard.headline { _ = indicator(name) }
    if let name = dashboard.lead?.indicator, let lead = indicator(name), lead.measure != .percent {
      report(.valueInvalid, "\"lead\" speaks of so many in ten: its indicator has to be a percentage", name)
    }
    for chart in dashboard.charts { review(chart) }
  }

  private mutating func review(_ chart: ChartPlan) {
    switch chart.content {
    case .indicators(let names):
      let found = names.compactMap { name in indicator(name).map { (name, $0) } }
      guard let first = found.first else { return }
      for (name, other) in found.dropFirst() where !schema.haveOneUnit(first.1, other) {
        report(
          .unitsMixed,
          "\"\(first.0.text)\" and \"\(name.text)\" are not counted in the same, so one axis cannot hold both: make two charts",
          name)
      }
    case .cells(let cells, _):
      guard let table = schema.table(named: cells.table.text) else {
        return reportUnknown("there is no table", cells.table, among: schema.tables.map(\.id))
      }
      review(cells, chart.form, schema.dimensions(of: schema.tables[table]))
    }
  }

  private mutating func review(_ cells: ChartPlan.Cells, _ form: ChartPlan.Form, _ dimensions: [Dimension]) {
    let axes = [cells.rows] + (cells.columns.map { [$0] } ?? [])
    for axis in axes { _ = dimension(axis, dimensions) }
    if let columns = cells.columns, columns.text == cells.rows.text {
      report(.valueInvalid, "rows and columns are two different dimensions", columns)
    }
    for choice in cells.held + cells.without {
      guard let dimension = dimension(choice.dimension, dimensions) else { continue }
      for code in choice.codes where !dimension.codes.contains(where: { $0.name == code.text }) {
        reportUnknown("\(dimension.name) has no code", code, among: dimension.codes.map(\.name))
      }
    }
    let shown = Set(axes.map(\.text))
    for choice in cells.held where shown.contains(choice.dimension.text) {
      report(
        .valueInvalid, "this dimension is shown, not held: to leave codes out of it, write \"without\"",
        choice.dimension)
    }
    for choice in cells.without where !shown.contains(choice.dimension.text) {
      report(
        .valueInvalid, "this dimension is not shown: to count some of its codes only, write \"where\"",
        choice.dimension)
    }
    for axis in axes { reviewLength(of: axis, cells, form, dimensions) }
  }

  /// Whether enough codes of a dimension are left to be shown.
  private mutating func reviewLength(
    of axis: Dashboard.Name, _ cells: ChartPlan.Cells, _ form: ChartPlan.Form, _ dimensions: [Dimension]
  ) {
    guard let dimension = dimensions.first(where: { $0.name == axis.text }) else { return }
    let without = cells.without.filter { $0.dimension.text == axis.text }.flatMap(\.codes).map(\.text)
    let count = dimension.codes.count { !without.contains($0.name) }
    if count == 0 { report(.valueInvalid, "\"without\" leaves nothing of this dimension", axis) }
    let colours = Paint.categories.count
    if form == .stackedBars, axis.offset == cells.columns?.offset, count > colours {
      report(
        .valueInvalid,
        "\(colours) colours can be told apart: this dimension has \(count) codes to show, \"without\" leaves some out",
        axis)
    }
    if form == .pyramid, axis.offset == cells.columns?.offset, count != 2 {
      report(
        .valueInvalid,
        "a pyramid has two sides: this dimension has \(count) codes to show, \"without\" leaves some out",
        axis)
    }
  }

  private mutating func indicator(_ name: Dashboard.Name) -> Indicator? {
    if let found = schema.indicators.first(where: { $0.id == name.text }) { return found }
    reportUnknown("there is no indicator", name, among: schema.indicators.map(\.id), .indicatorMissing)
    return nil
  }

  private mutating func dimension(_ name: Dashboard.Name, _ dimensions: [Dimension]) -> Dimension? {
    if let found = dimensions.first(where: { $0.name == name.text }) { return found }
    reportUnknown("the table has no dimension", name, among: dimensions.map(\.name))
    return nil
  }

  private mutating func reportUnknown(
    _ message: String, _ name: Dashboard.Name, among known: [String],
    _ identifier: Diagnostic.Identifier = .schemaNameUnknown
  ) {
    guard !name.text.isEmpty else { return }
    let near = known.nearest(to: name.text)
    let few = near.isEmpty && known.count <= 8 ? known : []
    report(
      identifier, "\(message) \"\(name.text)\"", name,
      notes: near.isEmpty
        ? few.isEmpty ? [] : ["there are \(few.joined(separator: ", "))"]
        : ["did you mean \(near.joined(separator: " or "))?"])
  }

  private mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ name: Dashboard.Name, notes: [String] = []
  ) {
    diagnostics.append(file.error(identifier, message, at: name.offset, notes: notes))
  }
}
