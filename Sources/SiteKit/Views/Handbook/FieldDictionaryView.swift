internal import Handbook
internal import Mustache
internal import Statistics

/// Every field of every form: how it is filled in, its options with their codes, who counts it, the clause behind it.
struct FieldDictionaryView {
  let site: Site
  let linker: Linker

  func add(to object: inout Object) {
    let known = site.dashboards.map { dashboards in
      Set(dashboards.publications.flatMap { $0.release.schema.indicators.map(\.id) })
    }
    object["forms"] = .list(
      site.handbook.forms.map { form in
        .object([
          "title": .text(form.title), "name": .text(form.id),
          "href": .text(linker.href(Route("forms/\(form.id).html"))),
          "fields": .list(fields(of: form, known ?? [])),
        ])
      })
  }

  private func fields(of form: Form, _ known: Set<String>) -> [Value] {
    form.blocks.flatMap { block -> [Value] in
      guard case .fields(let part, let fields) = block else { return [] }
      return fields.map { value(of: $0, in: part, known) }
    }
  }

  private func value(of field: Form.Field, in part: String, _ known: Set<String>) -> Value {
    let choice = FieldChoice(field, in: site.definitions)
    let counted = field.schema.flatMap { SchemaField($0.text, in: site.definitions) }
    let indicators = (counted?.indicators ?? []).map { indicator in
      let href =
        known.contains(indicator.id) ? linker.href(Site.route(ofIndicator: indicator.id)) : ""
      return Value.object(["title": .text(indicator.title), "href": .text(href)])
    }
    return .object([
      "label": .text(field.label), "part": .text(part), "hint": .text(field.hint),
      "isWords": .bool(choice.kind == .words), "isNumber": .bool(choice.kind == .number),
      "isDate": .bool(choice.kind == .date), "isRegion": .bool(choice.kind == .region),
      "isOne": .bool(choice.kind == .one), "isMany": .bool(choice.kind == .many),
      "hasOptions": .bool(!choice.options.isEmpty),
      "options": .list(
        choice.options.map { .object(["text": .text($0.label), "code": .text($0.code)]) }),
      "schema": .text(counted == nil ? "" : field.schema?.text ?? ""),
      "schemaLabel": .text(counted?.field.label ?? ""),
      "hasIndicators": .bool(!indicators.isEmpty), "indicators": .list(indicators),
      "proof": ProofView(site: site, linker: linker).value(field.evidence),
    ])
  }
}
