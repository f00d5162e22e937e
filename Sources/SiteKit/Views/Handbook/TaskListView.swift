internal import Handbook
internal import Mustache

struct TaskListView {
  let site: Site
  let linker: Linker
  let list: TaskList

  func add(to object: inout Object) {}
}
