/// Lines running in which two columns of text stand side by side, as a PDF's text layer sets them.
///
/// Which words belong together cannot be told without leaving the order of the source; so the lines stay lines.
enum LineColumnsRun {
  /// The lines of all such runs: three or more with a wide gap, of which two hold text on both sides.
  static func indices(in lines: [RawLine]) -> [Int] {
    var found: [Int] = []
    var run: [Int] = []
    var full = 0
    func finish() {
      if run.count >= 3, full >= 2 { found += run }
      run.removeAll()
      full = 0
    }
    for (index, line) in lines.enumerated() {
      guard let sides = line.sides else {
        finish()
        continue
      }
      run.append(index)
      if sides.left >= 8, sides.right >= 8 { full += 1 }
    }
    finish()
    return found
  }
}

extension RawLine {
  /// How many characters stand before and after the one wide gap of a line of running text.
  fileprivate var sides: (left: Int, right: Int)? {
    guard compact.count <= 120,
      compact.contains(where: { $0.endsSentence || "，；".unicodeScalars.contains($0) })
    else { return nil }
    let gaps = columnGaps.filter { scalars[$0].reduce(0) { $0 + $1.halfWidths } >= 6 }
    guard gaps.count == 1, let gap = gaps.first else { return nil }
    return (gap.lowerBound, scalars.count - gap.upperBound)
  }
}
