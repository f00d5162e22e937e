internal import Handbook
internal import Mustache

struct VisitsView {
  let site: Site
  let linker: Linker
  let rules: VisitRules

  func add(to object: inout Object) {}
}
