internal import Handbook
internal import Mustache

/// A whole flow on one page: all nodes with numbers, so that each answer says to which number it leads.
struct FlowTreeView {
  let site: Site
  let linker: Linker
  let flow: Flow

  /// Adds the flow.
  func add(to object: inout Object) {
    object["flow"] = .object(value)
    FlowNodeView(site: site, linker: linker, flow: flow) { _ in [:] }.addLaw(of: flow.nodes, to: &object)
  }

  /// What `partials/flow-tree` prints.
  var value: Object {
    let order = flow.paths.order
    let places = Dictionary(order.enumerated().map { (flow.nodes[$1].id.text, $0 + 1) }) { first, _ in first }
    let view = FlowNodeView(site: site, linker: linker, flow: flow) { answer in
      [
        "href": .text("#\(anchor(answer.to.text))"),
        "number": .text(places[answer.to.text].map(String.init) ?? ""),
      ]
    }
    return [
      "title": .text(flow.title), "summary": .text(flow.summary), "audience": .text(flow.audience.rawValue),
      "forChild": .bool(flow.audience == .child),
      "startHref": .text(
        flow.paths.start.map { linker.href(Route(flow.path(of: flow.nodes[$0]))) } ?? ""),
      "nodes": .list(
        order.map { number in
          let node = flow.nodes[number]
          var object: Object = [
            "anchor": .text(anchor(node.id.text)),
            "number": .text(places[node.id.text].map(String.init) ?? ""),
            "title": .text(node.title),
          ]
          view.add(node, to: &object)
          return .object(object)
        }),
    ]
  }

  /// A node's place on the page; other flows may stand on it too.
  private func anchor(_ id: String) -> String { "flow-\(flow.id)-\(id)" }
}
