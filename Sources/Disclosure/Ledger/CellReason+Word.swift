extension CellReason {
  /// The word in the ledger's files.
  public var word: String {
    switch self {
    case .published: "published"
    case .threshold: "threshold"
    case .group: "group"
    case .history: "history"
    case .secondary: "secondary"
    case .below: "below"
    case .impossible: "impossible"
    case .notReported: "not-reported"
    case .dropped: "dropped"
    }
  }
}
