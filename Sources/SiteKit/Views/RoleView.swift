internal import Mustache

/// The home page of a role.
struct RoleView {
  let site: Site
  let linker: Linker
  let role: PageFile

  /// Adds the role and its duties.
  func add(to object: inout Object) {
    let duties = site.tree.folder(of: role)?.pages.filter { $0.kind == .duty } ?? []
    object["role"] = .object(["title": .text(site.title(of: role)), "summary": .text(role.summary)])
    object["duties"] = .list(duties.map(RolesView(site: site, linker: linker).duty))
  }
}
