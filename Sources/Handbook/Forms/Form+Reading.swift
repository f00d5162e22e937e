internal import Basics

extension Form {
  init(_ record: inout JSONRecord, id: String, _ file: SourceFile) {
    self.id = id
    self.file = file
    title = record.required("title")
    summary = record.text("summary") ?? ""
    roles = record.references("roles")
    updated = record.day("updated")
    keptBy = record.text("keptBy") ?? ""
    isAdvice = record.flag("advice")
    notes = record.objects("notes") { ProvedText(&$0) }
    aliases = record.objects("aliases") { ProvedText(&$0) }
    blocks = record.objects("blocks") { Block(&$0) }.compactMap { $0 }
  }
}

extension Form.Block {
  fileprivate init?(_ record: inout JSONRecord) {
    let title = record.text("title") ?? ""
    let kind = record.required("kind")
    switch kind {
    case "fields": self = .fields(title: title, record.objects("fields") { Form.Field(&$0) })
    case "table":
      self = .table(title: title, columns: record.texts("columns"), rows: record.number("rows") ?? 1)
    case "text": self = .text(title: title, record.objects("paragraphs") { ProvedText(&$0) })
    case "signatures": self = .signatures(parties: record.texts("parties"))
    default:
      if !kind.isEmpty {
        record.report("\"kind\" wants fields, table, text or signatures", at: record.offset(of: "kind"))
      }
      return nil
    }
  }
}

extension Form.Field {
  fileprivate init(_ record: inout JSONRecord) {
    label = record.required("label")
    lines = record.number("lines") ?? 1
    options = record.texts("options")
    schema = record.text("schema") == nil ? nil : record.reference("schema")
    hint = record.text("hint") ?? ""
    evidence = record.evidence()
    let isAdvice = record.flag("advice")
    if evidence == nil, !isAdvice {
      record.report(
        "a field says by \"source\" and \"quote\" which clause asks for it, or \"advice\": true",
        at: record.value.offset, .keyMissing)
    }
  }
}
