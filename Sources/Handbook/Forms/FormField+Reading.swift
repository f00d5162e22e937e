internal import Basics

extension Form.Field {
  init(_ record: inout JSONRecord) {
    label = record.required("label")
    lines = record.number("lines", in: 1...20)
    options = record.texts("options")
    isMany = record.flag("many")
    schema = record.text("schema") == nil ? nil : record.reference("schema")
    hint = record.text("hint") ?? ""
    blank = record.text("blank") ?? ""
    isHalf = record.flag("half")
    evidence = record.evidence()
    let isAdvice = record.flag("advice")
    if evidence == nil, !isAdvice {
      record.report(
        "a field says by \"source\" and \"quote\" which clause asks for it, or \"advice\": true",
        at: record.value.offset, .keyMissing)
    }
    if evidence != nil, isAdvice {
      record.report(
        "a field that a clause asks for is no advice: take \"advice\" away, or the clause",
        at: record.offset(of: "advice"))
    }
    review(&record)
  }

  /// Looks for members that do not go together.
  private func review(_ record: inout JSONRecord) {
    if record.value["options"] != nil {
      if options.count < 2 || options.contains("") || options.firstRepeated != nil {
        record.report(
          "\"options\" wants two or more words, each once: what nobody can choose between is no choice",
          at: record.offset(of: "options"))
      }
      if schema != nil {
        record.report(
          "the options come from \"schema\": take \"options\" away", at: record.offset(of: "options"))
      }
      if lines > 1 {
        record.report(
          "boxes are ticked, nobody writes on \"lines\": make a field of its own for what is written",
          at: record.offset(of: "lines"))
      }
    }
    if isMany, options.isEmpty {
      record.report("\"many\" goes with \"options\" of the form's own", at: record.offset(of: "many"))
    }
    if !blank.isEmpty, !options.isEmpty || lines > 1 {
      record.report(
        "\"blank\" is printed in a place of one line without boxes", at: record.offset(of: "blank"))
    }
    if isHalf, lines > 1 {
      record.report("half a row has one line: take \"half\" away", at: record.offset(of: "half"))
    }
  }
}
