internal import Basics

/// The day by which someone has to look at a page again.
struct ReviewDay: Sendable {
  let day: CalendarDay
  /// Where it stands in the file.
  let offset: Int

  init?(_ reader: inout FrontMatterReader) {
    guard let day = reader.day("review-by"), let text = reader.text("review-by") else { return nil }
    self.day = day
    offset = text.offset
  }
}
