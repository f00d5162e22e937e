extension Schema {
  /// What a release folder tells of the schema: the same, without case files' columns. A dimension is then said to
  /// come from the field of its own number, of which nothing is known.
  public var publicPart: Schema {
    Schema(
      levels: levels,
      records: records.map { kind in
        RecordKind(
          name: kind.name, label: kind.label, key: nil, fields: [],
          dimensions: kind.dimensions.enumerated().map { number, dimension in
            Dimension(
              name: dimension.name, label: dimension.label, codes: dimension.codes, source: .field(number),
              lowest: dimension.lowest, sensitive: dimension.sensitive)
          }, impossible: kind.impossible)
      }, tables: tables, indicators: indicators, protection: protection)
  }
}
