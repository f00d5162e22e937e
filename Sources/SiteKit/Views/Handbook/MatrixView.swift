internal import Handbook
internal import Mustache

/// Who does what from the village to the province: a row a topic, a column a level.
struct MatrixView {
  let site: Site
  let linker: Linker
  let matrix: ResponsibilityMatrix

  /// The duties of one body that hold in one place, as a cell prints them.
  private struct Share {
    let who: String
    let area: String
    var duties: [ResponsibilityMatrix.Duty]
  }

  /// Adds the table.
  func add(to object: inout Object) {
    let levels = matrix.levels.map { level in
      Value.object(["id": .text(level.id.text), "title": .text(level.title)])
    }
    object["matrix"] = .object([
      "levels": .list(levels),
      "topics": .list(matrix.topics.map(topic)),
      "bodiesHref": .text(
        matrix.bodies.isEmpty ? "" : linker.href(Route("responsibilities/bodies.html"))),
      "lists": .list(
        site.handbook.taskLists.map { list in
          .object([
            "title": .text(list.title), "summary": .text(list.summary),
            "href": .text(linker.href(list.route)),
          ])
        }),
    ])
  }

  private func topic(_ topic: ResponsibilityMatrix.Topic) -> Value {
    .object([
      "id": .text(topic.id.text), "title": .text(topic.title),
      "cells": .list(
        matrix.levels.map { level in
          let shares = Self.shares(topic.cells[level.id.text] ?? [])
          return .object([
            "levelId": .text(level.id.text), "level": .text(level.title), "isEmpty": .bool(shares.isEmpty),
            "shares": .list(shares.map(share)),
          ])
        }),
    ])
  }

  private func share(_ share: Share) -> Value {
    let proofs = ProofView(site: site, linker: linker)
    return .object([
      "who": .text(share.who), "area": .text(share.area),
      "duties": .list(
        share.duties.map { duty in
          .object(["text": .text(duty.text), "proof": proofs.value(duty.evidence)])
        }),
    ])
  }

  /// Duties of a cell that follow one another and are the same body's in the same place stand together.
  private static func shares(_ duties: [ResponsibilityMatrix.Duty]) -> [Share] {
    var shares: [Share] = []
    for duty in duties {
      if let last = shares.indices.last, shares[last].who == duty.who.text, shares[last].area == duty.area {
        shares[last].duties.append(duty)
      } else {
        shares.append(Share(who: duty.who.text, area: duty.area, duties: [duty]))
      }
    }
    return shares
  }
}

extension TaskList {
  /// The address of the list's page.
  var route: Route { Route("responsibilities/\(id).html") }
}
