internal import Handbook
internal import Mustache

struct CourseView {
  let site: Site
  let linker: Linker
  let course: Course

  func add(to object: inout Object) {}
}
