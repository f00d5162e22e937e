internal import Handbook
internal import Mustache

/// The matrix and the lists of tasks, looked up by who answers: "I am the women's federation, what is mine?"
struct BodiesView {
  let site: Site
  let linker: Linker
  let matrix: ResponsibilityMatrix

  /// Adds the bodies that have something to do.
  func add(to object: inout Object) {
    let bodies = matrix.bodies.compactMap { body -> Value? in
      let levels = matrix.levels.compactMap { level(of: $0, body) }
      let lists = site.handbook.taskLists.compactMap { tasks(of: $0, body) }
      guard !levels.isEmpty || !lists.isEmpty else { return nil }
      return .object([
        "id": .text(body.id.text), "title": .text(body.title), "groups": .list(levels + lists),
      ])
    }
    object["bodies"] = .list(bodies)
    object["matrixHref"] = .text(linker.href(Route("responsibilities/index.html")))
    object["matrixTitle"] = .text(matrix.title)
  }

  /// What a body does at a level, in the order of the topics.
  private func level(of level: ResponsibilityMatrix.Level, _ body: ResponsibilityMatrix.Body) -> Value? {
    let proofs = ProofView(site: site, linker: linker)
    let duties = matrix.topics.flatMap { topic in
      (topic.cells[level.id.text] ?? []).filter { body.answers(as: $0.who.text) }.map { duty in
        Value.object([
          "who": .text(duty.who.text == body.title ? "" : duty.who.text), "topic": .text(topic.title),
          "href": .text(linker.href(Route("responsibilities/index.html"), fragment: topic.id.text)),
          "area": .text(duty.area), "text": .text(duty.text), "proof": proofs.value(duty.evidence),
        ])
      }
    }
    return duties.isEmpty ? nil : .object(["title": .text(level.title), "duties": .list(duties)])
  }

  /// What a list gives to a body.
  private func tasks(of list: TaskList, _ body: ResponsibilityMatrix.Body) -> Value? {
    let proofs = ProofView(site: site, linker: linker)
    let area = site.library.index.document(list.document.text)?.metadata.region ?? ""
    let duties = list.groups.flatMap(\.entries).compactMap { entry -> Value? in
      let who = list.who(of: entry).filter { body.answers(as: $0.text) }.map(\.text)
      guard let first = who.first else { return nil }
      return .object([
        "who": .text(who.dropFirst().reduce(first) { "\($0)、\($1)" }),
        "topic": .text(list.listsTasks ? entry.name.text : ""),
        "href": .text(linker.href(list.route, fragment: entry.anchor)), "area": .text(area),
        "text": .text(entry.text), "proof": proofs.value(entry.evidence),
      ])
    }
    return duties.isEmpty ? nil : .object(["title": .text(list.title), "duties": .list(duties)])
  }
}

extension TaskList.Entry {
  /// The place on the list's page.
  var anchor: String { "n\(number)" }
}
