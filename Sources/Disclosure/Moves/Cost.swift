/// What it costs to withhold a cell that could be published.
enum Cost {
  /// A cell costs something for being one and something for what it would have told.
  static func of(_ value: Int32, threshold: Int32) -> Int64 { Int64(4 * threshold) + Int64(value) }
}
