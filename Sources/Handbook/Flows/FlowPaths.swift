/// Where the ways of a flow lead: which nodes can be reached, in which order to read them, where they run in circles.
public struct FlowPaths: Sendable {
  /// The numbers of the nodes that can be reached, so that every way leads to a later one; the first answer's first.
  public let order: [Int]
  /// The ways that lead back, each with the nodes of its circle.
  let circles: [Circle]
  /// The node in which the flow begins; nil where there is none of that name.
  public let start: Int?
  /// The number of the first node of each name.
  public let numbers: [String: Int]
  /// For each node the numbers of those from which a way leads to it, in the order of the file.
  public let predecessors: [[Int]]

  /// A way back to a node that lies before it.
  struct Circle: Sendable {
    /// The answer that leads back.
    let answer: Reference
    /// The nodes, from the one that is met again to the one with the answer.
    let nodes: [Int]
  }

  /// Follows all ways from the start. Linear, and without recursion: a file may hold a path of any length.
  init(_ nodes: [Flow.Node], start name: String) {
    let numbers = Dictionary(nodes.enumerated().map { ($1.id.text, $0) }) { first, _ in first }
    let start = numbers[name]
    (self.numbers, self.start) = (numbers, start)
    // The last answer is followed first, so that in the order turned round the first comes first.
    let ways = nodes.map { node in
      node.ways.reversed().compactMap { way in numbers[way.to.text].map { (target: $0, name: way.to) } }
    }
    var predecessors = [[Int]](repeating: [], count: nodes.count)
    for (number, ways) in ways.enumerated() {
      for target in Set(ways.map { $0.target }) { predecessors[target].append(number) }
    }
    self.predecessors = predecessors
    var circles: [Circle] = []
    var finished: [Int] = []
    var states = [State](repeating: .new, count: nodes.count)
    var path: [(node: Int, next: Int)] = []
    if let start {
      path.append((start, 0))
      states[start] = .open
    }
    while let (node, next) = path.last {
      guard next < ways[node].count else {
        states[node] = .done
        finished.append(node)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let way = ways[node][next]
      switch states[way.target] {
      case .new:
        states[way.target] = .open
        path.append((way.target, 0))
      case .open:
        if circles.count < Self.mostCircles {
          let round = path.map(\.node).drop { $0 != way.target }
          circles.append(Circle(answer: way.name, nodes: Array(round)))
        }
      case .done: break
      }
    }
    order = finished.reversed()
    self.circles = circles
  }

  /// How many circles of one flow are told.
  private static let mostCircles = 20

  private enum State { case new, open, done }
}
