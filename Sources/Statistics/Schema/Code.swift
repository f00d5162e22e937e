/// One category of a field or a dimension: what stands in files, and what people read.
public struct Code: Sendable, Equatable {
  /// What stands in files: `good`.
  public let name: String
  /// What people read: 较好.
  public let label: String

  /// A category.
  public init(_ name: String, label: String) {
    self.name = name
    self.label = label
  }

  /// The code of a total over a dimension; no category may use it.
  public static let total = "total"
  /// What people read for it.
  public static let totalLabel = "合计"
  /// The categories of a yes/no field, `yes` first.
  public static let yesNo = [Code("yes", label: "是"), Code("no", label: "否")]
}
