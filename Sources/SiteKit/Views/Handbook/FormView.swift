internal import Handbook
internal import Mustache

struct FormView {
  let site: Site
  let linker: Linker
  let form: Form

  func add(to object: inout Object) {}
}
