extension ReleaseHeader {
  /// What the data are called, whatever the revision: 2026Q3统计数据; made-up data say that they are.
  public var name: String { "\(isSynthetic ? "示例数据：" : "")\(period)统计数据" }

  /// The same with the revision, where it is one.
  public var title: String { revision == 0 ? name : "\(name)（第\(revision)次修订）" }
}
