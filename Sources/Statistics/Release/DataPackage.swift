internal import Basics

/// `datapackage.json`: the descriptor of a Frictionless Data Package (v1, tabular), and under `carebook` all that a
/// release needs to be shown without today's schema.
struct DataPackage {
  let release: Release

  init(_ release: Release) { self.release = release }

  /// The file.
  var bytes: [UInt8] {
    var writer = ByteWriter(capacity: 1 << 16)
    package.writeIndented(to: &writer)
    writer.write(byte: 0x0A)
    return writer.bytes
  }

  private var package: JSONText {
    let header = release.header
    let number = header.revision == 0 ? "" : "-revision-\(header.revision)"
    var members: [(String, JSONText)] = [
      ("profile", .string("tabular-data-package")),
      (
        "name", .string("carebook\(header.isSynthetic ? "-sample" : "")-\(Self.name(header.period))\(number)")
      ),
      ("title", .string(header.title)),
    ]
    if header.isSynthetic { members.append(("description", .string("示例数据：全部为虚构，不反映任何真实情况。"))) }
    members.append(("resources", .array([regions, codes] + release.schema.tables.map(table))))
    members.append(("carebook", ReleaseDescription(release).json))
    return .object(members)
  }

  private var regions: JSONText {
    resource(
      ReleaseFolder.regions, name: "regions", title: "地区",
      fields: [
        field("code", "代码", constraints: [("required", .bool(true)), ("unique", .bool(true))]),
        field("parent", "上级地区"),
        field("name", "名称", constraints: [("required", .bool(true))]),
        field(
          "level", "层级",
          constraints: [
            ("required", .bool(true)), ("enum", .array(release.schema.levels.map { .string($0) })),
          ]),
        field("column", "格图的列", type: "integer", constraints: [("minimum", .number(1))]),
        field("row", "格图的行", type: "integer", constraints: [("minimum", .number(1))]),
      ],
      key: ["code"], foreign: [("parent", "", "code")])
  }

  private var codes: JSONText {
    resource(
      ReleaseFolder.codes, name: "codes", title: "代码",
      fields: [
        field("dimension", "维度", constraints: [("required", .bool(true))]),
        field("code", "代码", constraints: [("required", .bool(true))]),
        field("parent", "上级代码"),
        field("label", "含义", constraints: [("required", .bool(true))]),
      ],
      key: ["dimension", "code"], foreign: [])
  }

  private func table(_ table: TableDefinition) -> JSONText {
    let dimensions = table.dimensions.map { release.schema.records[table.record].dimensions[$0] }
    let words = CellStatus.allCases.compactMap(\.word)
    return resource(
      ReleaseFolder.path(of: table), name: "table-\(Self.name(table.id))", title: table.title,
      fields: [field("region", "地区", constraints: [("required", .bool(true))])]
        + dimensions.map { dimension in
          let codes = [Code.total] + dimension.codes.map(\.name)
          return field(
            dimension.name, dimension.label,
            constraints: [("required", .bool(true)), ("enum", .array(codes.map { .string($0) }))])
        }
        + [
          field("value", "数值", type: "integer", constraints: [("minimum", .number(0))]),
          field(
            "status", "状态",
            constraints: [("required", .bool(true)), ("enum", .array(words.map { .string($0) }))]),
        ],
      key: ["region"] + dimensions.map(\.name), foreign: [("region", "regions", "code")])
  }

  private func resource(
    _ path: String, name: String, title: String, fields: [JSONText], key: [String],
    foreign: [(column: String, resource: String, other: String)]
  ) -> JSONText {
    var schema: [(String, JSONText)] = [
      ("fields", .array(fields)), ("missingValues", .array([.string("")])),
      ("primaryKey", .array(key.map { .string($0) })),
    ]
    if !foreign.isEmpty {
      let keys = foreign.map { key in
        let reference = JSONText.object([("resource", .string(key.resource)), ("fields", .string(key.other))])
        return JSONText.object([("fields", .string(key.column)), ("reference", reference)])
      }
      schema.append(("foreignKeys", .array(keys)))
    }
    return .object([
      ("profile", .string("tabular-data-resource")), ("name", .string(name)), ("title", .string(title)),
      ("path", .string(path)), ("format", .string("csv")), ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")), ("dialect", .object([("lineTerminator", .string("\n"))])),
      ("schema", .object(schema)),
    ])
  }

  private func field(
    _ name: String, _ title: String, type: String = "string", constraints: [(String, JSONText)] = []
  ) -> JSONText {
    var members: [(String, JSONText)] = [
      ("name", .string(name)), ("type", .string(type)), ("title", .string(title)),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  /// A name that a package or resource may have: lower-case letters, digits, `.`, `_` and `-`.
  static func name(_ text: String) -> String {
    String(
      decoding: text.lowercased().utf8.map { byte in
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x2E, 0x5F, 0x2D: byte
        default: 0x2D
        }
      }, as: UTF8.self)
  }
}
