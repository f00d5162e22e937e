internal import Handbook
internal import Mustache

struct FieldDictionaryView {
  let site: Site
  let linker: Linker

  func add(to object: inout Object) {}
}
