/// People who are alone in a cell, and so know its count. A person is a cell's number; -1 is nobody.
enum People: Sendable {
  /// Everybody but one.
  case allBut(Int32)
  /// Those named.
  case of(Set<Int32>)

  /// Whether a person is among them.
  func contains(_ person: Int32) -> Bool {
    guard person >= 0 else { return false }
    switch self {
    case .allBut(let own): return person != own
    case .of(let people): return people.contains(person)
    }
  }
}
