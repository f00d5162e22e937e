internal import Basics

extension Flow {
  init(_ record: inout JSONRecord, id: String, _ file: SourceFile) {
    self.id = id
    self.file = file
    title = record.required("title")
    summary = record.text("summary") ?? ""
    let name = record.required("audience")
    if !name.isEmpty, Audience(rawValue: name) == nil {
      record.report("\"audience\" wants staff, public or child", at: record.offset(of: "audience"))
    }
    audience = Audience(rawValue: name) ?? .staff
    isSensitive = record.flag("sensitive")
    start = record.reference("start")
    updated = record.day("updated")
    nodes = record.objects("nodes") { Node(&$0) }
    paths = FlowPaths(nodes, start: start.text)
  }
}

extension Flow.Node {
  fileprivate init(_ record: inout JSONRecord) {
    id = record.reference("id")
    if record.value["question"] != nil || record.value["outcome"] == nil {
      content = .question(Flow.Question(&record))
    } else {
      content = .outcome(Flow.Outcome(&record))
    }
  }
}

extension Flow.Question {
  fileprivate init(_ record: inout JSONRecord) {
    title = record.required("question")
    text = record.text("text") ?? ""
    evidence = record.evidence()
    answers = record.answers("answers")
  }
}

extension Flow.Outcome {
  fileprivate init(_ record: inout JSONRecord) {
    title = record.required("outcome")
    text = record.text("text") ?? ""
    isUrgent = record.flag("urgent")
    actions = record.objects("actions") { action in
      Flow.Action(
        text: action.required("text"), tel: action.optionalReference("tel"),
        role: action.text("role") ?? "", when: action.optionalReference("when"),
        evidence: action.requiredEvidence())
    }
    note = record.text("note") ?? ""
    advice = record.texts("advice")
    then = record.answers("then")
    links = record.objects("links") { link in
      Flow.Link(title: link.required("title"), page: link.reference("page"))
    }
  }
}

extension JSONRecord {
  /// Words to choose and the nodes to which they lead.
  fileprivate mutating func answers(_ name: String) -> [Flow.Answer] {
    objects(name) { answer in Flow.Answer(text: answer.required("text"), to: answer.reference("to")) }
  }

  /// A member that names something outside of the file; empty where it is missing.
  fileprivate mutating func optionalReference(_ name: String) -> Reference {
    Reference(text: text(name) ?? "", offset: offset(of: name))
  }
}
