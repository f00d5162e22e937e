internal import Basics
internal import Privacy
internal import Statistics

/// How the columns of one file are read.
struct CasePlan: Sendable {
  /// A column of the file.
  struct Column: Sendable {
    enum Kind: UInt8, Sendable { case region, code, codes, date, integer, other }
    var kind = Kind.other
    var isOptional = false
    var isKey = false
    var isWeight = false
    /// Its codes or the regions.
    var codes = CodeTable.Place()
    /// Of a column of several codes, what stands there most often, whole.
    var together = CodeTable.Place()
    /// Where its value goes; of several codes, the first one's place.
    var slot = 0
    var slots = 0
  }

  let layout: CaseLayout
  private(set) var columns: [Column] = []
  private(set) var names: [String] = []
  private(set) var table = CodeTable()
  /// For each field the column it stands in.
  private(set) var columnOfField: [Int] = []
  private(set) var faults: [CaseFault] = []
  private(set) var keyColumn: Int?
  private(set) var hasWeight = false

  /// Reads a header row. Where the encoding is not said, a header that is not ASCII tells it, else each code is
  /// known in both.
  init(layout: CaseLayout, reader: CSVReader, regions: RegionTree, encoding: TextEncoding?) {
    self.layout = layout
    guard let fields = reader.headerFields, !reader.header.isEmpty,
      let (_, found) = TextEncoding.decode(reader.header)
    else {
      faults.append(CaseFault(kind: .header, line: 1, column: 1, field: nil))
      return
    }
    let isASCII = reader.header.allSatisfy { $0 < 0x80 }
    let known = encoding ?? (reader.hasMark ? .utf8 : isASCII ? nil : found)
    names = fields.map { TextEncoding.decode($0).map { String(decoding: $0.text, as: UTF8.self) } ?? "" }
    columnOfField = [Int](repeating: 0, count: layout.kind.fields.count)
    let header = names.indices.map { reader.column(ofHeaderField: $0) }
    for (place, name) in names.enumerated() {
      add(place, name, at: header[place], regions, known)
    }
    for field in layout.kind.fields where !names.contains(field.column) { report(missing: field.column) }
    if let key = layout.kind.key, !names.contains(key) { report(missing: key) }
  }

  private mutating func report(missing name: String) {
    names.append(name)
    faults.append(CaseFault(kind: .columnMissing, line: 1, column: 1, field: names.count - 1))
  }

  private mutating func add(
    _ place: Int, _ name: String, at position: Int, _ regions: RegionTree, _ known: TextEncoding?
  ) {
    func fault(_ kind: CaseFault.Kind) -> CaseFault {
      CaseFault(kind: kind, line: 1, column: position, field: place)
    }
    var column = Column()
    column.isKey = name == layout.kind.key
    column.isWeight = name == "count"
    if names.firstIndex(of: name) != place { faults.append(fault(.columnTwice)) }
    if let number = layout.kind.fields.firstIndex(where: { $0.column == name }) {
      let field = layout.kind.fields[number]
      columnOfField[number] = place
      column.isOptional = field.isOptional
      column.slot = layout.fieldSlots[number]
      switch field.type {
      case .region:
        column.kind = .region
        column.codes = table.add(Self.forms(regions.regions.map(\.code), known))
      case .code(let codes):
        column.kind = .code
        column.codes = table.add(Self.forms(codes.map(\.name), known))
      case .yesNo:
        column.kind = .code
        column.codes = table.add(Self.forms(Code.yesNo.map(\.name), known))
      case .codes(let codes):
        column.kind = .codes
        column.slots = codes.count
        column.codes = table.add(Self.forms(codes.map(\.name), known))
        column.together = table.add(CodeTable.together(codes.map(\.name)))
      case .date: column.kind = .date
      case .integer: column.kind = .integer
      }
    } else if !column.isKey, !column.isWeight {
      faults.append(fault(PersonalColumn.isPersonal(name) ? .personalColumn : .unknownColumn))
    } else if column.isKey, PersonalColumn.isPersonal(name) {
      faults.append(fault(.personalColumn))
    }
    if column.isKey { keyColumn = place }
    if column.isWeight { hasWeight = true }
    columns.append(column)
  }

  /// The codes' bytes in the encoding of the file, or in both.
  private static func forms(_ codes: [String], _ known: TextEncoding?) -> [(bytes: [UInt8], value: Int32)] {
    codes.enumerated().flatMap { number, code -> [(bytes: [UInt8], value: Int32)] in
      let bytes = Array(code.utf8)
      if bytes.allSatisfy({ $0 < 0x80 }) { return [(bytes, Int32(number))] }
      var forms: [(bytes: [UInt8], value: Int32)] = []
      if known != .gb18030 { forms.append((bytes, Int32(number) | CodeTable.utf8Flag)) }
      if known == nil || known == .gb18030, let other = TextEncoding.encodeGB18030(bytes) {
        forms.append((other, Int32(number) | CodeTable.gb18030Flag))
      }
      return forms
    }
  }
}
