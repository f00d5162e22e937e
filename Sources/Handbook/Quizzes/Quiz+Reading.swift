internal import Basics

extension Quiz {
  init(_ record: inout JSONRecord, id: String, _ file: SourceFile) {
    self.id = id
    self.file = file
    title = record.required("title")
    summary = record.text("summary") ?? ""
    role = record.reference("role")
    passMark = record.number("passMark", in: 1...100) ?? 100
    passMarkNote = record.text("passMarkNote") ?? ""
    paperSize = record.number("paperSize") ?? 20
    updated = record.day("updated")
    themes = record.objects("themes") { theme in
      Theme(
        id: theme.required("id"), title: theme.required("title"), offset: theme.offset(of: "id"))
    }
    questions = record.objects("questions") { Question(&$0) }
    let review = QuizReview(self, paperSizeOffset: record.offset(of: "paperSize"))
    for diagnostic in review.diagnostics { record.append(diagnostic) }
  }
}

extension Quiz.Question {
  fileprivate init(_ record: inout JSONRecord) {
    id = record.reference("id")
    theme = record.reference("theme")
    let name = record.required("kind")
    if !name.isEmpty, Quiz.Kind(rawValue: name) == nil {
      record.report("\"kind\" wants single, multiple or judge", at: record.offset(of: "kind"))
    }
    kind = Quiz.Kind(rawValue: name) ?? .single
    text = record.required("text")
    textOffset = record.offset(of: "text")
    options = record.objects("options") { option in
      Quiz.Option(
        text: option.required("text"), isRight: option.flag("right"), why: option.text("why") ?? "",
        offset: option.offset(of: "text"))
    }
    explanation = record.required("explain")
    evidence = record.requiredEvidence()
    read = record.text("read") == nil ? nil : record.reference("read")
  }
}
