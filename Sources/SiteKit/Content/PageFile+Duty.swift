internal import Basics

extension PageFile {
  /// What only duty pages have.
  struct Duty: Sendable {
    /// What makes the duty fall due.
    enum Rhythm: String, Sendable, CaseIterable {
      /// Something happens.
      case onEvent = "on-event"
      /// It comes round; how often, the calendar or local rules say.
      case periodic
      /// It is never over.
      case continuous
      /// Somebody needs it.
      case byNeed = "by-need"
    }

    /// The duty's number in its role.
    let number: Int
    /// When it falls due, as the documents say.
    let cycle: String
    /// What makes it fall due; nil where the page does not say.
    let rhythm: Rhythm?
    /// What counts as done.
    let result: String
    /// The ids of the indicators that count how it is done.
    let indicators: [FrontMatter.Text]
    /// The ids of the calendar's entries that belong to it.
    let calendar: [FrontMatter.Text]
    /// The ids of the forms that it uses.
    let forms: [FrontMatter.Text]
    /// The names of the procedures that it is part of.
    let procedures: [FrontMatter.Text]

    /// - Parameter isAddition: whether the text follows that of a duty, which has the number.
    init(_ reader: inout FrontMatterReader, isAddition: Bool = false) {
      let text = isAddition ? reader.text("number") : reader.required("number")
      number = text == nil ? 0 : reader.number("number") ?? 0
      cycle = reader.text("cycle")?.string ?? ""
      rhythm = reader.choice("rhythm", of: Rhythm.self)
      result = reader.text("result")?.string ?? ""
      indicators = reader.list("indicators")
      calendar = reader.list("calendar")
      forms = reader.list("forms")
      procedures = reader.list("procedures")
    }

    /// The number as addresses and file names have it.
    var twoDigits: String { number < 10 ? "0\(number)" : String(number) }
  }
}
