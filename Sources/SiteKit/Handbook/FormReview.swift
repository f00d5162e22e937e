internal import Basics
internal import Handbook
internal import Statistics

/// Looks at forms for what stands outside of their files: the roles that use them, the statistics' fields that give
/// their options.
struct FormReview {
  let site: Site

  init(_ site: Site) { self.site = site }

  /// The mistakes.
  var diagnostics: [Diagnostic] {
    site.handbook.forms.flatMap { form in roles(of: form) + fields(of: form) }
  }

  private func roles(of form: Form) -> [Diagnostic] {
    let known = site.tree.roles
    return form.roles.filter { !known.contains($0.text) }.map { role in
      let near = known.nearest(to: role.text)
      return form.file.error(
        .roleMissing, "no role \"\(role.text)\" is in handbook/", at: role.offset, notes: Self.hint(near))
    }
  }

  private func fields(of form: Form) -> [Diagnostic] {
    // A schema with mistakes of its own knows nothing.
    if site.schema != nil, site.definitions == nil { return [] }
    let schema = site.definitions
    let known = schema?.records.flatMap { record in record.fields.map { "\(record.name).\($0.name)" } } ?? []
    return form.fields.flatMap { field -> [Diagnostic] in
      guard let name = field.schema else { return [] }
      guard SchemaField(name.text, in: schema) != nil else {
        return [
          form.file.error(
            .schemaFieldMissing, "no field \"\(name.text)\" is in statistics/schema.json", at: name.offset,
            notes: Self.hint(known.nearest(to: name.text)))
        ]
      }
      let choice = FieldChoice(field, in: schema)
      guard !choice.options.isEmpty, field.lines > 1 || !field.blank.isEmpty else { return [] }
      return [
        form.file.error(
          .valueInvalid,
          "\"\(name.text)\" gives boxes to tick: take \"lines\" and \"blank\" of \"\(field.label)\" away",
          at: name.offset)
      ]
    }
  }

  private static func hint(_ near: [String]) -> [String] {
    near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"]
  }
}

extension Form {
  /// All fields, in the order of the sheet.
  var fields: [Field] {
    blocks.flatMap { (block: Block) -> [Field] in
      guard case .fields(_, let fields) = block else { return [] }
      return fields
    }
  }
}
