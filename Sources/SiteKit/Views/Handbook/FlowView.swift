internal import Handbook
internal import Mustache

/// A node of a flow: a question with its answers, or an outcome with what to do.
struct FlowView {
  let site: Site
  let linker: Linker
  let flow: Flow
  /// The node's number in the flow.
  let node: Int

  /// Adds the node.
  func add(to object: inout Object) {
    let proofs = ProofView(site: site, linker: linker)
    object["flow"] = .object([
      "title": .text(flow.title), "summary": .text(flow.summary), "audience": .text(flow.audience.rawValue),
      "startHref": .text(href(flow.start.text)),
      "isStart": .bool(flow.nodes[node].id.text == flow.start.text),
    ])
    object["question"] = .bool(false)
    object["outcome"] = .bool(false)
    switch flow.nodes[node].content {
    case .question(let question):
      object["question"] = .object([
        "title": .text(question.title), "text": .text(question.text),
        "proof": proofs.value(question.evidence),
        "answers": .list(
          question.answers.map { answer in
            .object(["text": .text(answer.text), "href": .text(href(answer.to.text))])
          }),
      ])
    case .outcome(let outcome): object["outcome"] = value(outcome, proofs)
    }
  }

  private func value(_ outcome: Flow.Outcome, _ proofs: ProofView) -> Value {
    .object([
      "title": .text(outcome.title), "text": .text(outcome.text), "urgent": .bool(outcome.isUrgent),
      "actions": .list(
        outcome.actions.map { action in
          .object([
            "text": .text(action.text), "tel": .text(action.tel), "role": .text(action.role),
            "proof": proofs.value(action.evidence),
          ])
        }),
      "advice": .list(outcome.advice.map { .text($0) }), "hasAdvice": .bool(!outcome.advice.isEmpty),
      "links": .list(
        outcome.links.compactMap { link in
          site.links[link.page.text].map {
            .object(["title": .text(link.title), "href": .text(linker.href($0))])
          }
        }),
    ])
  }

  /// The address of a node.
  private func href(_ id: String) -> String {
    flow.nodes.first { $0.id.text == id }.map { linker.href(Route(flow.path(of: $0))) } ?? ""
  }
}
