internal import Basics

extension PageFile {
  /// What only procedures have.
  struct Procedure: Sendable {
    /// What it is for, in one sentence.
    let purpose: String
    /// The folders of the roles that it concerns.
    let roles: [FrontMatter.Text]
    /// The code of the mechanism in the project's list of mechanisms; empty for none.
    let mechanism: String
    /// The ids of the forms that it uses.
    let forms: [FrontMatter.Text]
    /// The id of the flow that leads through it.
    let flow: FrontMatter.Text?

    init(_ reader: inout FrontMatterReader) {
      purpose = reader.text("purpose")?.string ?? ""
      roles = reader.list("roles")
      mechanism = reader.text("mechanism")?.string ?? ""
      forms = reader.list("forms")
      flow = reader.text("flow")
    }
  }
}
