internal import Handbook
internal import Mustache

/// Entries of the calendar as a duty or a role shows them.
struct CalendarEntries {
  let site: Site
  let linker: Linker

  /// The entries of the given ids, in the calendar's order.
  func values(_ ids: [String]) -> [Value] {
    (site.handbook.calendar?.entries ?? []).filter { ids.contains($0.id.text) }.map(value)
  }

  /// What comes round, how often, where, and why on that day.
  func value(_ entry: DutyCalendar.Entry) -> Value {
    .object([
      "title": .text(entry.title), "what": .text(entry.what), "every": .text(site.values.label(entry.every)),
      "area": .text(entry.area), "dayNote": .text(entry.dayNote),
      "proof": ProofView(site: site, linker: linker).value(entry.evidence),
    ])
  }
}
