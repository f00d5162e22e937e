internal import Basics
internal import Handbook

/// Looks whether what duties, procedures, paths and courses name by an id is there.
struct ReferenceReview {
  private let site: Site
  private let names: ReferenceNames

  init(_ site: Site) {
    self.site = site
    names = ReferenceNames(site)
  }

  /// The mistakes.
  var diagnostics: [Diagnostic] {
    site.tree.pages.flatMap { missing(on: $0) } + paths + courses + laterLaw
  }

  private func missing(on page: PageFile) -> [Diagnostic] {
    var wrong: [(FrontMatter.Text, String, Set<String>)] = []
    func look(_ texts: [FrontMatter.Text], _ what: String, _ known: Set<String>) {
      wrong += texts.filter { !known.contains($0.string) }.map { ($0, what, known) }
    }
    if let duty = page.duty {
      look(duty.calendar, "calendar entry", names.calendar)
      look(duty.forms, "form", names.forms)
      look(duty.procedures, "procedure", names.procedures)
    }
    if let procedure = page.procedure {
      look(procedure.roles, "role", names.roles)
      look(procedure.forms, "form", names.forms)
      look([procedure.flow].compactMap { $0 }, "flow", names.flows)
    }
    let isUnplaced =
      page.kind == .procedure && site.handbook.paths != nil && !names.placed.contains(page.stem)
    guard !wrong.isEmpty || isUnplaced else { return [] }
    let file = site.file(of: page)
    return wrong.map { missing($0.string, $1, $2, in: file, at: $0.offset) }
      + (isUnplaced
        ? [
          file.warning(
            .procedureUnplaced, "no path leads through this procedure: add it to procedures/paths.json", at: 0
          )
        ] : [])
  }

  private var paths: [Diagnostic] {
    guard let paths = site.handbook.paths else { return [] }
    return paths.paths.flatMap(\.steps).filter { !names.procedures.contains($0.text) }.map {
      missing($0.text, "procedure", names.procedures, in: paths.file, at: $0.offset)
    }
  }

  private var courses: [Diagnostic] {
    site.handbook.courses.flatMap { course -> [Diagnostic] in
      let pages = course.units.flatMap(\.pages) + [course.exam].compactMap { $0 }
      let role =
        names.roles.contains(course.role.text)
        ? [] : [missing(course.role.text, "role", names.roles, in: course.file, at: course.role.offset)]
      return role
        + pages.filter { site.links[$0.text] == nil }.map {
          missing($0.text, "page", site.links.nearest(to: $0.text), in: course.file, at: $0.offset)
        }
    }
  }

  private var laterLaw: [Diagnostic] {
    guard let law = site.handbook.laterLaw else { return [] }
    return law.entries.filter { !names.documents.contains($0.document.text) }.map {
      missing($0.document.text, "document", names.documents, in: law.file, at: $0.document.offset)
    }
  }

  private func missing(
    _ name: String, _ what: String, _ known: some Sequence<String>, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    let near = known.nearest(to: name)
    return file.error(
      .referenceMissing, "there is no \(what) \"\(name)\"", at: offset,
      notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
  }
}

/// The ids that may be named.
private struct ReferenceNames {
  let calendar: Set<String>
  let forms: Set<String>
  let flows: Set<String>
  let roles: Set<String>
  let procedures: Set<String>
  let documents: Set<String>
  /// The procedures through which a path leads.
  let placed: Set<String>

  init(_ site: Site) {
    let handbook = site.handbook
    calendar = Set((handbook.calendar?.entries ?? []).map(\.id.text))
    forms = Set(handbook.forms.map(\.id))
    flows = Set(handbook.flows.map(\.id))
    roles = Set(site.tree.roles)
    procedures = Set((site.tree.folders["procedures"]?.pages ?? []).map(\.stem))
    documents = Set(site.library.documents.map(\.slug) + site.library.stubs.map(\.slug))
    placed = Set((handbook.paths?.paths ?? []).flatMap(\.steps).map(\.text))
  }
}
