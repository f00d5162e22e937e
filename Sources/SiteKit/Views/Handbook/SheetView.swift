internal import Handbook
internal import Mustache
internal import Statistics

/// A form as a sheet of paper, for `partials/form-sheet`: boxes and lines, nothing to type into.
struct SheetView {
  let site: Site
  let form: Form

  /// The sheet, part by part.
  var value: Value {
    .object([
      "title": .text(form.title), "isReference": .bool(form.isAdvice),
      "parts": .list(form.blocks.map(part)), "documents": .list(documents),
    ])
  }

  /// The documents on which fields and texts rest, each with the labels of its clauses.
  private var documents: [Value] {
    var order: [String] = []
    var labels: [String: [String]] = [:]
    for evidence in form.sheetEvidence {
      guard let source = try? site.library.index.resolve(evidence.source.text).get() else { continue }
      if labels[source.name] == nil { order.append(source.name) }
      guard let label = source.label else { continue }
      if labels[source.name]?.contains(label) != true { labels[source.name, default: []].append(label) }
    }
    return order.map { name in
      .object(["name": .text(name), "clauses": .text((labels[name] ?? []).joined(separator: "、"))])
    }
  }

  private func part(_ block: Form.Block) -> Value {
    var part: Object = [
      "title": "", "rows": .list([]), "paragraphs": .list([]), "parties": .list([]), "columns": .list([]),
      "emptyRows": .list([]), "hasTable": .bool(false),
    ]
    switch block {
    case .fields(let title, let fields):
      part["title"] = .text(title)
      part["rows"] = .list(rows(fields).map { .object(["fields": .list($0.map(field))]) })
    case .table(let title, let columns, let rows):
      part["title"] = .text(title)
      part["hasTable"] = .bool(true)
      part["columns"] = .list(
        columns.map {
          .object(["title": .text($0.title), "width": .text($0.width.map { "of-\($0)" } ?? "")])
        }
      )
      let cells = Value.list(columns.map { _ in .bool(true) })
      part["emptyRows"] = .list((0..<rows).map { _ in .object(["cells": cells]) })
    case .text(let title, let paragraphs):
      part["title"] = .text(title)
      part["paragraphs"] = .list(paragraphs.map { .text($0.text) })
    case .signatures(let parties): part["parties"] = .list(parties.map { .text($0) })
    }
    return .object(part)
  }

  /// Fields of half a row two by two; one that is left alone gets its row for itself.
  private func rows(_ fields: [Form.Field]) -> [[Form.Field]] {
    fields.reduce(into: []) { rows, field in
      if field.isHalf, let last = rows.last, last.count == 1, last[0].isHalf {
        rows[rows.count - 1].append(field)
      } else {
        rows.append([field])
      }
    }
  }

  private func field(_ field: Form.Field) -> Value {
    let choice = FieldChoice(field, in: site.definitions)
    return .object([
      "label": .text(field.label), "hint": .text(field.hint), "isMany": .bool(choice.kind == .many),
      "isDate": .bool(choice.kind == .date && field.blank.isEmpty), "blank": .text(field.blank),
      "options": .list(
        choice.options.map { .object(["text": .text($0.label), "isOpen": .bool($0.isOpen)]) }),
      "hasOptions": .bool(!choice.options.isEmpty), "hasLines": .bool(field.lines > 1),
      "lines": .list((0..<field.lines).map { _ in .bool(true) }),
    ])
  }
}
