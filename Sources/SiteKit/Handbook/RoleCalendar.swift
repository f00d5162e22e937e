internal import Basics
internal import Handbook

/// What comes round for a role, as a file that a phone's calendar takes in.
struct RoleCalendar: Sendable {
  let route: Route
  let bytes: [UInt8]

  /// Where the calendar of a role stands.
  static func route(ofRole role: String) -> Route { Route("handbook/\(role)/calendar.ics") }

  fileprivate init(of role: String, _ calendar: DutyCalendar, in site: Site) {
    route = Self.route(ofRole: role)
    let title = site.title(ofRole: role)
    let events = calendar.entries(of: role).compactMap { entry in
      CalendarEvent(
        entry, owner: role, description: Self.description(of: entry, in: site),
        categories: [title, entry.area], address: Self.address(of: entry, in: site) ?? "",
        changed: calendar.updated)
    }
    bytes = CalendarFile(name: title + site.values.word(.dutyCalendar), events: events).bytes
  }

  /// What is to be done, where it is asked for, the clause and its words, why that day, and the page.
  private static func description(of entry: DutyCalendar.Entry, in site: Site) -> String {
    let words = site.values
    var lines = [entry.what, words.fill(.eventArea, ["area": entry.area])]
    if let evidence = entry.evidence, let source = try? site.library.index.resolve(evidence.source.text).get()
    {
      let label = source.fullLabel
      lines.append(words.fill(.eventBasis, ["label": label, "quote": evidence.quote.text]))
    }
    lines.append(entry.dayNote)
    if let page = entry.page, let route = site.links[page.text] {
      lines.append(words.fill(.eventPage, ["page": address(of: entry, in: site) ?? route.path]))
    }
    return lines.joined(separator: "\n")
  }

  /// The address of the page that explains an entry; nil where the site does not know its own.
  private static func address(of entry: DutyCalendar.Entry, in site: Site) -> String? {
    guard let url = site.configuration.url, let page = entry.page, let route = site.links[page.text] else {
      return nil
    }
    return "\(url)/\(route.path)"
  }
}

extension Site {
  /// The calendars of all roles for which something comes round.
  var roleCalendars: [RoleCalendar] {
    guard let calendar = handbook.calendar else { return [] }
    return tree.roles.filter { !calendar.entries(of: $0).isEmpty }.map {
      RoleCalendar(of: $0, calendar, in: self)
    }
  }
}
