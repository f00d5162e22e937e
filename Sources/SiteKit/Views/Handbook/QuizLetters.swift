internal import Handbook
internal import Mustache

/// How questions and answers are told apart on paper and on the screen.
enum QuizLetters {
  /// The letter of an answer by its place, from 0: A, B, C; beyond Z its number.
  static func letter(_ place: Int) -> String {
    guard place < 26, let letter = Unicode.Scalar(UInt32(0x41 + place)) else { return String(place + 1) }
    return String(Character(letter))
  }

  /// The answers of a question in an order.
  static func options(_ question: Quiz.Question, in order: [Int]) -> [Value] {
    order.enumerated().map { place, number in
      let option = question.options[number]
      return .object([
        "letter": .text(letter(place)), "text": .text(option.text), "right": .bool(option.isRight),
      ])
    }
  }

  /// The right answers of a question whose answers stand in an order: BD, or 对.
  static func right(_ question: Quiz.Question, in order: [Int]) -> String {
    if question.kind == .judge { return question.options.first(where: \.isRight)?.text ?? "" }
    return order.enumerated().filter { question.options[$0.element].isRight }.map { letter($0.offset) }
      .joined()
  }

  /// Of which kind a question is, as names for sections of a template.
  static func kind(_ kind: Quiz.Kind) -> [(String, Value)] {
    [
      ("single", .bool(kind == .single)), ("multiple", .bool(kind == .multiple)),
      ("judge", .bool(kind == .judge)),
    ]
  }
}
