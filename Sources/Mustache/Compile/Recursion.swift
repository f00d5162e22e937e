internal import Basics

extension Assembly {
  /// Contents for blocks that no template has: they would never be printed.
  func strayContents(in files: [SourceFile]) -> [Diagnostic] {
    strayFillings.prefix(100).map { filling in
      files[filling.template].error(
        .blockUnknown, "no template has a block \"\(filling.name)\" to be filled", at: filling.offset,
        notes: blocks(like: filling.name).map { "there is {{$\($0)}}" })
    }
  }

  /// Templates that include themselves whatever the data are, each circle once. Linear in tags and templates.
  func recursions(in files: [SourceFile]) -> [Diagnostic] {
    enum State { case new, onPath, done }
    var states = Array(repeating: State.new, count: edges.count)
    var diagnostics: [Diagnostic] = []
    for start in edges.indices where states[start] == .new {
      var path: [(template: Int, edge: Int)] = [(start, 0)]
      states[start] = .onPath
      while let step = path.last {
        guard step.edge < edges[step.template].count else {
          states[step.template] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].edge += 1
        let edge = edges[step.template][step.edge]
        if states[edge.target] == .new {
          states[edge.target] = .onPath
          path.append((edge.target, 0))
        } else if states[edge.target] == .onPath, diagnostics.count < 100 {
          let circle = path.map(\.template).drop { $0 != edge.target } + [edge.target]
          diagnostics.append(
            files[step.template].error(
              .templateRecursion, "this template includes itself without end", at: edge.offset,
              notes: [circle.map { files[$0].path }.joined(separator: " → ")]))
        }
      }
    }
    return diagnostics
  }
}
