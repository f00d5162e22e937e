internal import Basics
internal import Glibc

/// Goes through the rows of one block: the hot loop.
///
/// Its pointers are valid as long as the call that made it runs.
struct RowReader {
  let plan: CasePlan
  let shape: LayoutPointers
  let asOf: Int32
  let lowest: Int
  let block: CSVBlock
  let hasQuotes: Bool
  let checksPersonalData: Bool
  let secret: KeyHashes.Secret
  let levels: Int
  let columnCount: Int
  let bytes: UnsafePointer<UInt8>
  let ends: UnsafePointer<UInt32>
  let columns: UnsafePointer<CasePlan.Column>
  let entries: UnsafePointer<CodeTable.Entry>
  let long: UnsafePointer<UInt8>
  let ancestors: UnsafePointer<Int32>
  let slots: UnsafeMutablePointer<Int32>
  let sums: UnsafeMutablePointer<Int32>
  var place: BlockPlace
  var part = FaultLog.Part()
  /// What all values of codes had set, to tell the encodings met.
  var flags: Int32 = 0
  private var region: Int32 = -1
  private var hash: UInt64 = 0
  private var weight: Int32 = 1
  /// The mistakes in the row, and whether they were noted in an earlier reading.
  private var faults = 0
  private var isSilent = false
  private var lastRegion: (head: UInt64, tail: UInt64, count: Int, number: Int32) = (0, 0, 0, -1)

  init(
    pass: CasePass, shape: LayoutPointers, block: CSVBlock, bytes: UnsafePointer<UInt8>,
    ends: UnsafePointer<UInt32>,
    columns: UnsafePointer<CasePlan.Column>, entries: UnsafePointer<CodeTable.Entry>,
    long: UnsafePointer<UInt8>,
    ancestors: UnsafePointer<Int32>, slots: UnsafeMutablePointer<Int32>, sums: UnsafeMutablePointer<Int32>
  ) {
    plan = pass.plan
    self.shape = shape
    asOf = pass.plan.layout.asOf
    lowest = pass.plan.layout.lowest
    hasQuotes = block.hasQuotes
    self.block = block
    checksPersonalData = pass.checksPersonalData
    secret = pass.secret
    levels = pass.geography.levels
    columnCount = pass.plan.columns.count
    self.bytes = bytes
    self.ends = ends
    self.columns = columns
    self.entries = entries
    self.long = long
    self.ancestors = ancestors
    self.slots = slots
    self.sums = sums
    place = BlockPlace(hasQuotes: block.hasQuotes)
  }

  /// Reads all rows. With `repeats`, rows whose key was met before are taken out of the counts instead.
  mutating func run(_ tally: inout CaseTally, _ repeats: inout KeyRepeats?) {
    let isCounting = repeats == nil
    var first = 0
    var start = 0
    for row in 0..<block.rowEnds.count {
      let last = Int(block.rowEnds[row])
      let end = Int(ends[last &- 1])
      defer {
        first = last
        start = end + 1
      }
      guard last &- first == columnCount else {
        if isCounting {
          fault(.columns, nil, at: start, row)
          tally.faulty += 1
        }
        continue
      }
      hash = 0
      weight = 1
      faults = 0
      isSilent = !isCounting
      readFields(row, first, start)
      let isWhole = faults == 0 && derive(row, first, start)
      isSilent = false
      if hash != 0 {
        if isCounting {
          tally.hashes.append(hash)
        } else if let hashes = repeats?.hashes, hashes.contains(hash),
          repeats?.met.insert(hash).inserted == false
        {
          let column = plan.keyColumn ?? 0
          fault(.duplicate, column, at: column == 0 ? start : Int(ends[first + column - 1]) + 1, row)
          guard isWhole else { continue }
          weight = 0 &- weight
          count(&tally, rows: -1)
          tally.faulty += 1
        }
      }
      guard isCounting else { continue }
      if isWhole { count(&tally, rows: 1) } else { tally.faulty += 1 }
    }
    if isCounting, let quote = block.unclosedQuote { unclosed(quote, first, &tally) }
    part.lines = block.hasQuotes ? place.line(of: block.count, bytes, rows: 0) : block.rowEnds.count
  }

  /// Reads the fields of a row with the right number of them.
  @inline(__always) private mutating func readFields(_ row: Int, _ first: Int, _ rowStart: Int) {
    var start = rowStart
    for number in 0..<columnCount {
      let end = Int(ends[first &+ number])
      var count = end &- start
      if number == columnCount &- 1, count > 0, bytes[end &- 1] == 0x0D { count &-= 1 }
      let text = bytes + start
      let fault: CaseFault.Kind?
      if hasQuotes, count > 0, text[0] == 0x22 {
        fault = quoted(number, text, count)
      } else {
        fault = value(number, text, count)
      }
      if let fault { refuse(fault, number, start, count, row) }
      start = end &+ 1
    }
  }

  /// A field in quotes: read in place where no quote stands inside it.
  private mutating func quoted(_ number: Int, _ text: UnsafePointer<UInt8>, _ count: Int) -> CaseFault.Kind? {
    if count >= 2, text[count - 1] == 0x22, memchr(text + 1, 0x22, count - 2) == nil {
      return value(number, text + 1, count - 2)
    }
    guard let content = CSVField.content(of: UnsafeBufferPointer(start: text, count: count)) else {
      return .quote
    }
    let padded = content + [UInt8](repeating: 0, count: 16)
    return padded.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { value(number, $0, content.count) } ?? .missing
    }
  }

  /// Reads a field's content into its slot; returns what is wrong with it.
  @inline(__always) private mutating func value(
    _ number: Int, _ text: UnsafePointer<UInt8>, _ count: Int
  ) -> CaseFault.Kind? {
    let column = columns + number
    if column.pointee.kind == .code { return code(column, text, count) }
    if column.pointee.isKey {
      if let fault = FieldValue.fault(inKey: text, count, checksPersonalData: checksPersonalData) {
        return fault
      }
      hash = secret.hash(text, count)
    }
    if column.pointee.isWeight {
      weight = FieldValue.integer(text, count)
      if weight < 0 { return count == 0 ? .missing : .integer }
    }
    switch column.pointee.kind {
    case .other: return nil
    case .code: return code(column, text, count)
    case .codes: return codes(column, text, count)
    case .region: return readRegion(column, text, count)
    case .date:
      if count == 0, column.pointee.isOptional {
        slots[column.pointee.slot] = -1
        return nil
      }
      let day = FieldValue.date(text, count)
      slots[column.pointee.slot] = day
      if day < 0 { return count == 0 ? .missing : .date }
      return day > asOf ? .future : nil
    case .integer:
      if count == 0, column.pointee.isOptional {
        slots[column.pointee.slot] = -1
        return nil
      }
      let whole = FieldValue.integer(text, count)
      slots[column.pointee.slot] = whole
      return whole >= 0 ? nil : count == 0 ? .missing : .integer
    }
  }

  @inline(__always) private mutating func code(
    _ column: UnsafePointer<CasePlan.Column>, _ text: UnsafePointer<UInt8>, _ count: Int
  ) -> CaseFault.Kind? {
    if count == 0 { return .missing }
    let found = CodeTable.find(text, count, column.pointee.codes, entries, long)
    if found < 0 { return .code }
    flags |= found
    slots[column.pointee.slot] = found & CodeTable.number
    return nil
  }

  /// Several codes joined by `;`, or none: category 0 (yes) of each that stands there, 1 (no) of the others.
  ///
  /// What stands there most often, none or one or two, is known whole.
  @inline(__always) private mutating func codes(
    _ column: UnsafePointer<CasePlan.Column>, _ text: UnsafePointer<UInt8>, _ count: Int
  ) -> CaseFault.Kind? {
    guard count <= 16, column.pointee.slots <= CodeTable.mostTogether else {
      return manyCodes(column, text, count)
    }
    let found = CodeTable.find(text, count, column.pointee.together, entries, long)
    if found < 0 { return manyCodes(column, text, count) }
    for number in 0..<column.pointee.slots {
      slots[column.pointee.slot &+ number] = ~(found &>> Int32(truncatingIfNeeded: number)) & 1
    }
    return nil
  }

  /// The same, code by code.
  private mutating func manyCodes(
    _ column: UnsafePointer<CasePlan.Column>, _ text: UnsafePointer<UInt8>, _ count: Int
  ) -> CaseFault.Kind? {
    let slot = column.pointee.slot
    for number in 0..<column.pointee.slots { slots[slot &+ number] = 1 }
    if count == 0 { return nil }
    var start = 0
    while true {
      var end = start
      while end < count, text[end] != 0x3B { end &+= 1 }
      if end == start { return .code }
      let found = CodeTable.find(text + start, end &- start, column.pointee.codes, entries, long)
      if found < 0 { return .code }
      flags |= found
      slots[slot &+ Int(found & CodeTable.number)] = 0
      if end == count { return nil }
      start = end &+ 1
    }
  }

  @inline(__always) private mutating func readRegion(
    _ column: UnsafePointer<CasePlan.Column>, _ text: UnsafePointer<UInt8>, _ count: Int
  ) -> CaseFault.Kind? {
    if count == 0 { return .missing }
    let (head, tail) = CodeTable.words(UnsafeRawPointer(text), count)
    if count <= 16, head == lastRegion.head, tail == lastRegion.tail, count == lastRegion.count {
      region = lastRegion.number
      return nil
    }
    let found = CodeTable.find(text, count, column.pointee.codes, entries, long)
    if found < 0 { return .region }
    flags |= found
    region = found & CodeTable.number
    if ancestors[Int(region) &* levels &+ lowest] < 0 { return .regionLevel }
    lastRegion = (head, tail, count, region)
    return nil
  }

  /// Finds the derived categories and looks for contradictions; whether the row may be counted.
  @inline(__always) private mutating func derive(_ row: Int, _ first: Int, _ rowStart: Int) -> Bool {
    for derived in shape.derived {
      let value = slots[derived.input]
      var category: Int32 = -1
      switch derived.kind {
      case .age:
        for limit in derived.limits where value >= 0 && value <= shape.limits[limit] { category &+= 1 }
      case .band: for limit in derived.limits where value >= shape.limits[limit] { category &+= 1 }
      case .months:
        let limit = shape.limits[derived.limits.lowerBound &+ Int(slots[derived.by])]
        category = limit < 0 ? 2 : value > limit ? 0 : 1
      }
      if category < 0 {
        fault(.band, field: derived.field, row, first, rowStart)
        return false
      }
      slots[derived.output] = category
    }
    for (group, range) in shape.exclusions.enumerated() {
      var left = ~UInt64(0)
      for index in range {
        let exclusion = shape.excluding[index]
        left &= shape.masks[exclusion.masks &+ Int(slots[exclusion.slot])]
      }
      if left != 0, !range.isEmpty {
        fault(
          .contradiction, field: plan.layout.excludedFields[group * 64 + left.trailingZeroBitCount], row,
          first,
          rowStart)
        return false
      }
    }
    return true
  }

  /// Adds the row to every table.
  @inline(__always) private mutating func count(_ tally: inout CaseTally, rows: Int) {
    let ancestors = ancestors + Int(region) &* levels
    for table in shape.tables {
      let cell =
        Int(slots[table.slots.0]) &* table.strides.0 &+ Int(slots[table.slots.1]) &* table.strides.1
        &+ Int(slots[table.slots.2]) &* table.strides.2
      sums[table.base &+ Int(ancestors[table.level]) &* table.cellsPerRegion &+ cell] &+= weight
    }
    tally.rows &+= rows
    tally.weight &+= Int(weight)
  }

  private mutating func refuse(_ kind: CaseFault.Kind, _ number: Int, _ start: Int, _ count: Int, _ row: Int)
  {
    var kind = kind
    if checksPersonalData, count > 0, kind != .future, kind != .regionLevel {
      kind = FieldValue.refusal(of: UnsafeBufferPointer(start: bytes + start, count: count), otherwise: kind)
    }
    fault(kind, number, at: start, row)
  }

  private mutating func fault(_ kind: CaseFault.Kind, field: Int, _ row: Int, _ first: Int, _ rowStart: Int) {
    let column = plan.columnOfField[field]
    fault(kind, column, at: column == 0 ? rowStart : Int(ends[first + column - 1]) + 1, row)
  }

  private mutating func fault(_ kind: CaseFault.Kind, _ column: Int?, at offset: Int, _ row: Int) {
    faults += 1
    guard !isSilent else { return }
    let line = place.line(of: offset, bytes, rows: row)
    part.append(CaseFault(kind: kind, line: line, column: place.column(of: offset, bytes), field: column))
  }

  /// Names the field whose quote never closes.
  private mutating func unclosed(_ quote: Int, _ first: Int, _ tally: inout CaseTally) {
    fault(.unclosed, min(block.endCount - first, columnCount - 1), at: quote, block.rowEnds.count)
    tally.faulty += 1
  }
}
