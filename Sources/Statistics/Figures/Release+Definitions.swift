/// Whether two releases mean the same by a name: figures are compared only then.
extension Release {
  /// Whether an indicator here counts what one of another release counts.
  public func isAlike(_ own: Indicator, to other: Indicator, of release: Release) -> Bool {
    own.measure == other.measure && names(of: own.numerator) == release.names(of: other.numerator)
      && own.denominator.map(names) == other.denominator.map(release.names)
  }

  /// Cells by names instead of numbers: the table's id, then for each dimension its
  /// name and the chosen codes, sorted: the order in which a release lists them means nothing.
  public func names(of selection: Indicator.Selection) -> [String] {
    let table = schema.tables[selection.table]
    let chosen = zip(schema.dimensions(of: table), selection.codes).map { dimension, codes in
      ([dimension.name] + codes.map { dimension.codes[$0].name }.sorted()).joined(separator: " ")
    }
    return [table.id] + chosen
  }
}
