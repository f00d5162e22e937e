internal import Handbook
internal import Mustache

struct ModalityView {
  let site: Site
  let linker: Linker
  let role: String

  func add(to object: inout Object) {}
}
