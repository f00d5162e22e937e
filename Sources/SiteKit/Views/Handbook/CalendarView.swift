internal import Handbook
internal import Mustache

/// What comes round for a role: the months of any year, and each entry with its clause.
struct CalendarView {
  let site: Site
  let linker: Linker
  let role: String

  /// Adds the months, the entries and the file for phones.
  func add(to object: inout Object) {
    let entries = site.handbook.calendar?.entries(of: role) ?? []
    let unfixed = entries.filter { $0.daysOfYear == nil }
    object["calendar"] = .object([
      "fileHref": .text(linker.href(RoleCalendar.route(ofRole: role))),
      "months": .list((1...12).map { month($0, entries) }),
      "unfixed": .list(unfixed.map { .object(["title": .text($0.title), "href": .text(place(of: $0))]) }),
      "hasUnfixed": .bool(!unfixed.isEmpty),
      "entries": .list(entries.map(value)),
    ])
  }

  private func month(_ month: Int, _ entries: [DutyCalendar.Entry]) -> Value {
    let due = entries.flatMap { entry in
      (entry.daysOfYear ?? []).filter { $0.month == month }.map { (day: $0, entry: entry) }
    }
    let inOrder = due.enumerated().sorted {
      ($0.element.day.day, $0.offset) < ($1.element.day.day, $1.offset)
    }
    return .object([
      "title": .text(site.values.fill(.monthOfYear, ["month": "\(month)"])),
      "days": .list(
        inOrder.map { _, due in
          .object([
            "day": .text(days(due.entry, from: due.day)), "title": .text(due.entry.title),
            "href": .text(place(of: due.entry)),
          ])
        }),
    ])
  }

  private func value(_ entry: DutyCalendar.Entry) -> Value {
    let page = entry.page.flatMap { site.links[$0.text] }
    return .object([
      "id": .text("entry-\(entry.id.text)"), "title": .text(entry.title), "what": .text(entry.what),
      "every": .text(site.values.label(entry.every)), "area": .text(entry.area),
      "days": .text(daysOfYear(entry)),
      "dayNote": .text(entry.dayNote), "href": .text(page.map { linker.href($0) } ?? ""),
      "remind": .text(entry.remind.map { site.values.fill(.remindDays, ["count": "\($0)"]) } ?? ""),
      "proof": ProofView(site: site, linker: linker).value(entry.evidence),
    ])
  }

  /// 6月1日; 3、6、9、12月25日; 每个月5日; empty where the months differ from year to year.
  private func daysOfYear(_ entry: DutyCalendar.Entry) -> String {
    guard let all = entry.daysOfYear, let first = all.first, let from = entry.from else { return "" }
    guard all.count > 1 else { return site.values.label(first, days: days(entry, from: first)) }
    let day = site.values.fill(.dayOfMonth, ["day": "\(from.day)"])
    if all.count == 12 { return site.values.label(entry.every) + day }
    let months = all.map { "\($0.month)" }.joined(separator: "、")
    return site.values.fill(.monthAndDay, ["month": months, "day": day])
  }

  /// 25日; 25日起3天.
  private func days(_ entry: DutyCalendar.Entry, from day: DayOfMonth) -> String {
    let first = site.values.label(day)
    return entry.days == 1 ? first : site.values.fill(.forDays, ["day": first, "count": "\(entry.days)"])
  }

  /// Where on the page the entry is explained.
  private func place(of entry: DutyCalendar.Entry) -> String { "#entry-\(entry.id.text)" }
}

extension SiteValues {
  /// How often: 每3个月.
  func label(_ period: DutyCalendar.Period) -> String {
    switch period {
    case .months(1): word(.everyMonth)
    case .months(let count): fill(.everyMonths, ["count": "\(count)"])
    case .years(1): word(.everyYear)
    case .years(let count): fill(.everyYears, ["count": "\(count)"])
    }
  }

  /// The day of a year, its day of the month in words: 6月1日.
  func label(_ day: DayOfMonth, days: String) -> String {
    fill(.monthAndDay, ["month": "\(day.month)", "day": days])
  }

  /// The day of a month: 25日, 28日（闰年29日）.
  func label(_ day: DayOfMonth) -> String {
    day.day == day.leapDay ? fill(.dayOfMonth, ["day": "\(day.day)"]) : word(.leapDay)
  }
}
