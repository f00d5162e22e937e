/// Options that several commands of the statistics share.
extension Option {
  static let schema = Option(
    name: "--schema", value: "FILE", meaning: "the schema: what is counted, published and protected")
  static let folder = Option(name: "--output", value: "DIR", meaning: "the folder to write")
  static let tolerate = Option(
    name: "--tolerate", value: "N", meaning: "leave out up to N faulty rows instead of stopping (default: 0)")
  static let cases = Option(
    name: "--cases", value: "KIND=FILE[,…]",
    meaning: "case files that stand elsewhere; - is standard input (default: those in the snapshot)")
  static let encoding = Option(
    name: "--encoding", value: "utf-8|gb18030", meaning: "how case files are encoded (default: found out)")
  static let separator = Option(
    name: "--separator", value: "comma|tab|semicolon", meaning: "what parts columns (default: found out)")
}
