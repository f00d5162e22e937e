internal import Handbook
internal import Mustache

/// The home page of a role: danger first, then the work, then what helps to learn it.
struct RoleView {
  let site: Site
  let linker: Linker
  let role: PageFile

  /// Adds the role, its duties and its tools.
  func add(to object: inout Object) {
    let name = PageTree.parent(of: role.path).dropFirst("handbook/".count).description
    let duties = site.tree.folder(of: role)?.pages.filter { $0.kind == .duty } ?? []
    let places = PlaceView(site: site, linker: linker)
    let handbook = site.handbook
    object["role"] = .object([
      "title": .text(site.title(of: role)), "summary": .text(role.summary),
      "danger": handbook.flows.first { $0.audience == .staff }.flatMap {
        places.value("flows/\($0.id).json")
      } ?? .bool(false),
      "checklistsHref": places.href(.checklists(role: name)),
      "calendarHref": places.href(.calendar(role: name)),
      "mustHref": places.href(.modality(role: name)),
      "bookletHref": places.href(.booklet(role: name)),
      "plannerHref": places.href(.visits),
      "formsHref": places.href(.catalogue(.forms)),
      "forms": .list(
        handbook.forms.filter { $0.roles.contains { $0.text == name } }.compactMap {
          places.value("forms/\($0.id).json")
        }),
      "course": places.value("courses/\(name).json") ?? .bool(false),
      "exam": places.value("quizzes/\(name).json") ?? .bool(false),
      "hasTools": .bool(!handbook.isEmpty),
    ])
    let tasks = DutyTasks(site: site, linker: linker)
    let roles = RolesView(site: site, linker: linker)
    object["duties"] = .list(
      duties.map { roles.duty($0, tasks: handbook.isEmpty ? 0 : tasks.lists(of: $0).tasks) })
  }
}
