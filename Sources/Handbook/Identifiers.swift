internal import Basics

extension Diagnostic.Identifier {
  static let nodeRepeated: Self = "node-repeated"
  static let nodeMissing: Self = "node-missing"
  static let nodeUnreachable: Self = "node-unreachable"
  static let deadEnd: Self = "dead-end"
  static let flowCircle: Self = "flow-circle"
  static let outcomeIdle: Self = "outcome-idle"
  static let urgentUncalled: Self = "urgent-uncalled"
}
