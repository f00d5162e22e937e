internal import Basics
internal import Policy

/// A page, a document or a release with its day of change.
struct Change {
  let link: PageLink
  let summary: String
  let kindLabel: String
  let updated: CalendarDay
}

extension Site {
  /// What carries a day of change, newest first.
  var changes: [Change] {
    let pages = tree.pages.compactMap { page in
      page.changed.map { day in
        Change(link: link(to: page), summary: page.summary, kindLabel: values.label(page.kind), updated: day)
      }
    }
    let documents = library.documents.compactMap { document in
      document.metadata.updated.map { day in
        Change(
          link: PageLink(title: document.metadata.title, route: Self.route(ofDocument: document.slug)),
          summary: document.metadata.summary ?? "", kindLabel: values.word(.kindDocument), updated: day)
      }
    }
    let releases = (dashboards?.current ?? []).compactMap { dashboards?.publications[$0] }.map { release in
      Change(
        link: PageLink(
          title: "\(values.label(release.release.header.period))\(values.word(.statistics))",
          route: release.page),
        summary: "", kindLabel: values.word(.kindRelease), updated: release.release.header.published)
    }
    return (pages + documents + releases).sorted { left, right in
      (right.updated, left.link.route) < (left.updated, right.link.route)
    }
  }
}
