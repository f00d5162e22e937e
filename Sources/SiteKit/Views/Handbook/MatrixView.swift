internal import Handbook
internal import Mustache

struct MatrixView {
  let site: Site
  let linker: Linker
  let matrix: ResponsibilityMatrix

  func add(to object: inout Object) {}
}
