internal import Handbook
internal import Mustache

struct QuizView {
  let site: Site
  let linker: Linker
  let quiz: Quiz

  func add(to object: inout Object) {}
}
