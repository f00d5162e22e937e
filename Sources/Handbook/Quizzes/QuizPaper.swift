/// An examination drawn from a bank by a seed. The same seed draws the same questions, with their answers in the same
/// order, on paper and on the page (docs/quizzes.md, "How a paper is drawn").
public struct QuizPaper: Sendable {
  /// A question on the paper.
  public struct Item: Sendable {
    /// The question's number in the bank, from 0.
    public let question: Int
    /// The numbers of its answers, from 0, in the order in which they are printed.
    public let options: [Int]
  }

  /// What was drawn, in the order of the paper: one answer right, several, true or false.
  public let items: [Item]

  /// Draws a paper.
  ///
  /// - Parameter seed: ASCII letters and digits.
  public init(_ quiz: Quiz, seed: String) {
    var draw = SeededDraw(seed)
    let themes = quiz.themes.map { theme in
      quiz.questions.indices.filter { quiz.questions[$0].theme.text == theme.id }
    }
    let shares = Self.shares(of: quiz.paperSize, among: themes.map(\.count))
    let drawn = zip(themes, shares).flatMap { draw.shuffled($0).prefix($1) }
    let mixed = draw.shuffled(drawn)
    items = Quiz.Kind.allCases.flatMap { kind in mixed.filter { quiz.questions[$0].kind == kind } }.map {
      number in
      let options = Array(quiz.questions[number].options.indices)
      return Item(
        question: number,
        options: quiz.questions[number].kind == .judge ? options : draw.shuffled(options))
    }
  }

  /// So many questions divided among groups by their sizes: whole shares first, then one more to each of those that
  /// lost most, the earlier of two alike first.
  static func shares(of size: Int, among counts: [Int]) -> [Int] {
    let total = counts.reduce(0, +)
    let size = min(max(size, 0), total)
    guard total > 0 else { return counts }
    var shares = counts.map { $0 * size / total }
    let lost = counts.indices.sorted { one, other in
      let (first, second) = (counts[one] * size % total, counts[other] * size % total)
      return first == second ? one < other : first > second
    }
    for group in lost.prefix(size - shares.reduce(0, +)) { shares[group] += 1 }
    return shares
  }
}
