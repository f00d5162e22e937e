internal import Basics
internal import Handbook

/// Looks up the roles and pages that the calendar and the rules of visits name.
struct CalendarReview {
  private let site: Site

  init(_ site: Site) { self.site = site }

  /// The mistakes.
  var diagnostics: [Diagnostic] {
    calendar + (site.handbook.visits.map { page($0.page, in: $0.file) } ?? [])
  }

  private var calendar: [Diagnostic] {
    guard let calendar = site.handbook.calendar else { return [] }
    let roles = site.tree.roles
    return calendar.entries.flatMap { entry in
      entry.roles.filter { !roles.contains($0.text) }.map { role in
        let near = roles.nearest(to: role.text)
        return calendar.file.error(
          .roleMissing, "no role \"\(role.text)\": roles are the folders of handbook/", at: role.offset,
          notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
      } + page(entry.page, in: calendar.file)
    }
  }

  private func page(_ page: Reference?, in file: SourceFile) -> [Diagnostic] {
    guard let page, site.links[page.text] == nil else { return [] }
    return [
      file.error(
        .linkMissing, "no page \"\(page.text)\"", at: page.offset,
        notes: site.links.nearest(to: page.text).map { "did you mean \($0)?" })
    ]
  }
}
