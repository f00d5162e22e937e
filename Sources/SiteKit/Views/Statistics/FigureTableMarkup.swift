internal import Basics
internal import Statistics

/// A table of figures as HTML: a caption, heads with scope, codes for scripts.
struct FigureTableMarkup {
  let table: FigureTable
  let words: FigureWords
  let caption: String
  /// The places of figures that a revision changed, row by row.
  var revised: Set<Int> = []
  /// What marks them.
  var revisedMark = ""
  /// Where the heads of rows lead; empty where they lead nowhere.
  var rowLinks: [String] = []

  /// The `<table>`.
  func write(into writer: inout ByteWriter) {
    writer.write("<table class=\"figures\" data-unit=\"")
    writer.writeEscaped(table.unit)
    writer.write("\"><caption>")
    writer.writeEscaped(caption)
    writer.write("</caption><thead><tr><th scope=\"col\">")
    writer.writeEscaped(table.rowTitle)
    writer.write("</th>")
    for column in table.columns {
      head(column, scope: "col", suffix: unit, link: "", &writer)
    }
    writer.write("</tr></thead><tbody>")
    for (row, heading) in table.rows.enumerated() {
      writer.write("<tr>")
      head(heading, scope: "row", suffix: "", link: rowLinks.isEmpty ? "" : rowLinks[row], &writer)
      for column in table.columns.indices {
        cell(table[row, column], isRevised: revised.contains(row * table.columns.count + column), &writer)
      }
      writer.write("</tr>")
    }
    writer.write("</tbody></table>")
  }

  private var unit: String { table.unit.isEmpty ? "" : "（\(table.unit)）" }

  private func head(
    _ heading: FigureTable.Heading, scope: String, suffix: String, link: String, _ writer: inout ByteWriter
  ) {
    writer.write("<th scope=\"\(scope)\" data-code=\"")
    writer.writeEscaped(heading.code)
    writer.write("\">")
    if !link.isEmpty {
      writer.write("<a href=\"")
      writer.writeEscaped(link)
      writer.write("\">")
    }
    writer.writeEscaped(heading.label)
    writer.writeEscaped(suffix)
    writer.write(link.isEmpty ? "</th>" : "</a></th>")
  }

  private func cell(_ figure: Figure, isRevised: Bool, _ writer: inout ByteWriter) {
    switch figure {
    case .number: writer.write("<td>")
    case .none: writer.write("<td class=\"none\">")
    }
    switch figure {
    case .number: writer.writeEscaped(words.short(figure))
    case .none(let absence):
      writer.write("<abbr title=\"")
      writer.writeEscaped(words.reasons[absence] ?? "")
      writer.write("\">")
      writer.write(FigureWords.sign(of: absence))
      writer.write("</abbr>")
    }
    if isRevised {
      writer.write("<sup class=\"revised\">")
      writer.writeEscaped(revisedMark)
      writer.write("</sup>")
    }
    writer.write("</td>")
  }
}
