internal import Handbook
internal import Mustache

/// A node of a flow as a page: a question with its answers, or an outcome with what to do, and the ways back.
struct FlowView {
  let site: Site
  let linker: Linker
  let flow: Flow
  /// The node's number in the flow.
  let node: Int

  /// Adds the node.
  func add(to object: inout Object) {
    let name = flow.nodes[node].id.text
    let before = flow.paths.predecessors[node].map { flow.nodes[$0] }
    object["flow"] = .object([
      "title": .text(flow.title), "summary": .text(flow.summary), "audience": .text(flow.audience.rawValue),
      "forChild": .bool(flow.audience == .child), "startHref": .text(href(flow.start.text)),
      "isStart": .bool(name == flow.start.text),
      // A child meets one thing at a time.
      "offersOverview": .bool(flow.audience != .child || name == flow.start.text),
      "overviewHref": .text(linker.href(Route("flows/\(flow.id)/all.html"))),
      "previous": before.count == 1 ? .list(before.map { link(to: $0, name) }) : .bool(false),
      "before": before.count > 1 ? .list(before.map { link(to: $0, name) }) : .bool(false),
      "hasBefore": .bool(before.count > 1),
    ])
    let view = FlowNodeView(site: site, linker: linker, flow: flow) {
      ["href": .text(href($0.to.text)), "number": ""]
    }
    view.add(flow.nodes[node], to: &object)
    view.addLaw(of: [flow.nodes[node]], to: &object)
  }

  /// A node before this one, and what one answered there.
  private func link(to before: Flow.Node, _ name: String) -> Value {
    let answers = before.ways.filter { $0.to.text == name }.map(\.text)
    return .object([
      "title": .text(before.title), "href": .text(href(before.id.text)),
      "answer": .text(answers.count == 1 ? answers[0] : ""),
    ])
  }

  /// The address of a node.
  private func href(_ id: String) -> String {
    flow.paths.numbers[id].map { linker.href(Route(flow.path(of: flow.nodes[$0]))) } ?? ""
  }
}
