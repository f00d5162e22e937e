internal import Handbook
internal import Statistics

/// What may be written into a field or ticked in it: its own options, or what the statistics' schema says of its field.
struct FieldChoice {
  /// How a field is filled in.
  enum Kind: Sendable, Equatable {
    case words, number, date, region, one, many
  }

  /// A box to tick.
  struct Option: Sendable {
    /// What stands in case files; empty where the form alone has it.
    let code: String
    let label: String
    /// Whether something is to be written beside the box.
    var isOpen: Bool { label == "其他" || label == "Other" }
  }

  let kind: Kind
  let options: [Option]

  init(_ field: Form.Field, in schema: Schema?) {
    if let found = field.schema.flatMap({ SchemaField($0.text, in: schema) }) {
      switch found.field.type {
      case .region: (kind, options) = (.region, [])
      case .code(let codes): (kind, options) = (.one, codes.map(Option.init))
      case .codes(let codes): (kind, options) = (.many, codes.map(Option.init))
      case .date: (kind, options) = (.date, [])
      case .integer: (kind, options) = (.number, [])
      case .yesNo: (kind, options) = (.one, Code.yesNo.map(Option.init))
      }
    } else {
      kind = field.options.isEmpty ? .words : field.isMany ? .many : .one
      options = field.options.map { Option(code: "", label: $0) }
    }
  }
}

extension FieldChoice.Option {
  fileprivate init(_ code: Code) { self.init(code: code.name, label: code.label) }
}

/// A field of the statistics' schema by its name: `child.rating`.
struct SchemaField {
  let schema: Schema
  let record: Int
  let number: Int

  /// Nil where there is no such field.
  init?(_ name: String, in schema: Schema?) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let schema, parts.count == 2, let record = schema.record(named: parts[0]),
      let number = schema.records[record].field(named: parts[1])
    else { return nil }
    (self.schema, self.record, self.number) = (schema, record, number)
  }

  var field: Field { schema.records[record].fields[number] }

  /// The indicators that choose among the field's codes, in the schema's order.
  var indicators: [Indicator] {
    schema.indicators.filter { indicator in
      [indicator.numerator, indicator.denominator].compactMap { $0 }.contains(where: counts)
    }
  }

  private func counts(_ selection: Indicator.Selection) -> Bool {
    let table = schema.tables[selection.table]
    return table.record == record
      && zip(schema.dimensions(of: table), selection.codes).contains { dimension, codes in
        !codes.isEmpty && dimension.source.fields.contains(number)
      }
  }
}

extension Dimension.Source {
  /// The fields by which records get their category.
  fileprivate var fields: [Int] {
    switch self {
    case .field(let field), .holds(let field, _), .ageBands(let field, _), .bands(let field, _): [field]
    case .withinMonths(let field, let by, _): [field, by]
    }
  }
}
