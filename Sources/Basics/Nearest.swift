extension Sequence<String> {
  /// The candidates that look most like `word`, best first: what a note offers after a mistake.
  ///
  /// Likeness is the edit distance in Unicode scalars; candidates further off than half the word are left out. Nothing is
  /// offered for what is no name any more, or where there are so many names that comparing them would take long: a file
  /// may hold thousands of mistakes.
  public func nearest(to word: String, most count: Int = 3) -> [String] {
    let target = Array(word.unicodeScalars.prefix(mostScalars + 1))
    guard target.count <= mostScalars else { return [] }
    let limit = Swift.max(1, target.count / 2)
    var candidates: Set<String> = []
    for candidate in self {
      candidates.insert(candidate)
      if candidates.count > mostCandidates { return [] }
    }
    return candidates.compactMap { candidate -> (String, Int)? in
      let scalars = Array(candidate.unicodeScalars.prefix(target.count + limit + 1))
      guard abs(scalars.count - target.count) <= limit else { return nil }
      return (candidate, editDistance(scalars, target))
    }
    .filter { $0.1 <= limit }
    .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    .prefix(count).map(\.0)
  }
}

/// The longest word for which others are sought.
private let mostScalars = 100

/// The most candidates with which a word is compared.
private let mostCandidates = 1_000

/// The least number of insertions, deletions and changes that turn one into the other (Levenshtein).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let change = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, diagonal + 1, row[j] + 1)
    }
  }
  return row[right.count]
}
