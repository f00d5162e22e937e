/// A row of `codes.csv`: what a code of a dimension means.
struct CodeRow: Equatable {
  /// The dimension's name, with its record kind's before it where kinds differ.
  let dimension: String
  /// The code in the tables.
  let code: String
  /// The code that it is a part of: `total` for every category.
  let parent: String
  /// What people read.
  let label: String

  /// The rows of all dimensions, in the order of the kinds and of their dimensions.
  ///
  /// A name that two kinds use with the same codes and labels has its rows once. Where they differ each kind has its
  /// own, under `kind/name`.
  static func all(of schema: Schema) -> [CodeRow] {
    var rows: [CodeRow] = []
    var written: Set<String> = []
    for kind in schema.records {
      for dimension in kind.dimensions {
        let name = qualifiedName(of: dimension, in: kind, schema)
        guard written.insert(name).inserted else { continue }
        rows.append(CodeRow(dimension: name, code: Code.total, parent: "", label: Code.totalLabel))
        rows += dimension.codes.map {
          CodeRow(dimension: name, code: $0.name, parent: Code.total, label: $0.label)
        }
      }
    }
    return rows
  }

  /// The name under which a dimension's codes stand: its own, or `kind/name` where another kind's dimension of that
  /// name has other codes.
  static func qualifiedName(of dimension: Dimension, in kind: RecordKind, _ schema: Schema) -> String {
    let differs = schema.records.contains { other in
      other.dimensions.contains { $0.name == dimension.name && $0.codes != dimension.codes }
    }
    return differs ? "\(kind.name)/\(dimension.name)" : dimension.name
  }
}
