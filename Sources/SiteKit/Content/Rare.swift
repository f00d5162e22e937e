/// A value that few pages have, held out of line: a site has many thousands of pages, each held in several lists.
indirect enum Rare<Value: Sendable>: Sendable {
  case absent
  case present(Value)

  init(_ value: Value?) { self = value.map { .present($0) } ?? .absent }

  /// The value, where there is one.
  var value: Value? {
    if case .present(let value) = self { value } else { nil }
  }
}
