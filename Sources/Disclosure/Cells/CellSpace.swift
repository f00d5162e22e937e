internal import Statistics

/// The cells of one record kind, the same in every region: one for each set of categories that a table of the
/// kind prints, margins and the total of all included.
///
/// A cell that two tables share is one cell. Faces that reach lower levels come first, so that the cells of a
/// level are a prefix: `cells(atLevel:)`.
struct CellSpace: Sendable {
  /// The sets of dimensions that are crossed, margins included.
  let faces: [Face]
  /// How many cells a region of each level has.
  let cellsByLevel: [Int]
  /// The additive relations inside a region; those whose cells exist at a level are a prefix.
  let relations: [Relation]
  /// For each cell the numbers of its relations, ascending.
  let relationsOfCell: [[Int32]]
  /// For each cell the number of its face.
  let faceOfCell: [Int32]
  /// Whether a cell cannot be, by definition: it is 0, and everybody knows.
  let isImpossible: [Bool]
  /// What a move may change at a stroke.
  let axes: [Axis]
  /// The record kind's number in the schema.
  let record: Int

  /// A margin is the sum of cells.
  struct Relation: Sendable {
    /// The margin.
    let margin: Int32
    /// The cells that add up to it.
    let parts: [Int32]
  }

  /// The cells of a record kind, as its tables print them; nil where it has no table.
  init?(record: Int, schema: Schema) {
    let kind = schema.records[record]
    let sizes = kind.dimensions.map(\.codes.count)
    var lowest: [[Int]: Int] = [:]
    for table in schema.tables where table.record == record {
      for subset in table.dimensions.sorted().subsets {
        lowest[subset] = max(lowest[subset] ?? 0, table.lowest)
      }
    }
    guard !lowest.isEmpty else { return nil }
    let ordered = lowest.sorted { first, second in
      if first.value != second.value { return first.value > second.value }
      if first.key.count != second.key.count { return first.key.count < second.key.count }
      return first.key.lexicographicallyPrecedes(second.key)
    }
    var faces: [Face] = []
    var offset = 0
    for (dimensions, level) in ordered {
      let face = Face(
        dimensions: dimensions, sizes: dimensions.map { sizes[$0] }, offset: offset, lowest: level)
      faces.append(face)
      offset += face.count
    }
    self.faces = faces
    self.record = record
    cellsByLevel = schema.levels.indices.map { level in
      faces.filter { $0.lowest >= level }.reduce(0) { $0 + $1.count }
    }
    var faceOfCell: [Int32] = []
    for (number, face) in faces.enumerated() {
      faceOfCell += repeatElement(Int32(number), count: face.count)
    }
    self.faceOfCell = faceOfCell
    relations = Self.relations(between: faces)
    var ofCell = [[Int32]](repeating: [], count: offset)
    for (number, relation) in relations.enumerated() {
      ofCell[Int(relation.margin)].append(Int32(number))
      for part in relation.parts { ofCell[Int(part)].append(Int32(number)) }
    }
    relationsOfCell = ofCell
    let used = Set(faces.flatMap(\.dimensions))
    axes = Axis.all(of: kind, dimensions: used.sorted(), faces: faces)
    isImpossible = Self.impossibleCells(faces: faces, combinations: kind.impossibleCombinations)
  }

  /// How many faces a region of a level has; they are the first ones.
  func faces(atLevel level: Int) -> Int { faces.prefix { $0.lowest >= level }.count }

  /// For each face of a level whether no other one crosses all its dimensions and more.
  func finestFaces(atLevel level: Int) -> [Bool] {
    let here = faces.prefix(faces(atLevel: level))
    return here.map { face in
      !here.contains {
        $0.dimensions.count > face.dimensions.count && Set(face.dimensions).isSubset(of: $0.dimensions)
      }
    }
  }

  /// How many relations inside a region have all their cells at a level; they are the first ones.
  func relations(atLevel level: Int) -> Int {
    relations.prefix { faces[Int(faceOfCell[Int($0.parts[0])])].lowest >= level }.count
  }

  /// The number of the face that crosses some dimensions, ascending.
  func face(of dimensions: [Int]) -> Int? { faces.firstIndex { $0.dimensions == dimensions } }

  /// Each face less one of its dimensions, in the order of the larger faces.
  private static func relations(between faces: [Face]) -> [Relation] {
    var numbers: [[Int]: Int] = [:]
    for (number, face) in faces.enumerated() { numbers[face.dimensions] = number }
    var relations: [Relation] = []
    for face in faces {
      for axis in face.dimensions.indices {
        var smaller = face.dimensions
        smaller.remove(at: axis)
        guard let number = numbers[smaller] else { continue }
        let margin = faces[number]
        for cell in 0..<margin.count {
          var codes = margin.codes(ofCell: margin.offset + cell)
          codes.insert(0, at: axis)
          let first = face.cell(codes)
          let parts = (0..<face.sizes[axis]).map { Int32(first + $0 * face.strides[axis]) }
          relations.append(Relation(margin: Int32(margin.offset + cell), parts: parts))
        }
      }
    }
    return relations
  }

  private static func impossibleCells(faces: [Face], combinations: [ImpossibleCombination]) -> [Bool] {
    var isImpossible: [Bool] = []
    for face in faces {
      let inside = combinations.filter { $0.concerns(only: face.dimensions) }
      for cell in 0..<face.count {
        let codes = face.codes(ofCell: face.offset + cell)
        isImpossible.append(inside.contains { $0.holds(codes, of: face.dimensions) })
      }
    }
    return isImpossible
  }
}

extension Array where Element == Int {
  /// All subsets, each in the order of the array.
  fileprivate var subsets: [[Int]] {
    reduce([[]]) { subsets, element in subsets + subsets.map { $0 + [element] } }
  }
}
