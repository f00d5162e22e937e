internal import Basics

/// All templates of a set as one flat list of instructions: a call is a jump, whatever template it leads to.
struct Program: Sendable {
  /// The first instruction of each template.
  var entries: [Int] = []
  /// What is done, in order; every template and every block's content closes with `end`.
  var code: [Instruction] = []
  /// All text between tags.
  var text: [UInt8] = []
  /// What tags look up.
  var names: [Name] = []
  /// What partial and parent tags include.
  var inclusions: [Inclusion] = []
  /// Where blocks stand.
  var blocks: [Block] = []
  /// What parent tags fill blocks with.
  var contents: [Content] = []
}

/// One step. Numbers are places in `Program.code` or in the list that the step's kind names.
enum Instruction: Sendable {
  /// Print text; `startsLine` where an indentation is due before it.
  case text(start: Int, count: Int, startsLine: Bool)
  /// Print a value, escaped.
  case variable(name: Int)
  /// Print a value as it is.
  case raw(name: Int)
  /// Enter with the value on the context stack, or go on at `next` where it is falsey.
  case section(name: Int, next: Int)
  /// Begin again at `body` with the next item, or leave the section.
  case sectionEnd(body: Int)
  /// Go on at `next` where the value is truthy.
  case inverted(name: Int, next: Int)
  /// Print another template here.
  case include(inclusion: Int)
  /// Print what fills the block instead of what follows.
  case block(block: Int)
  /// Return to where the call came from.
  case end
}

/// A name as a tag looks it up.
struct Name: Sendable {
  /// The parts between dots; none for the current item.
  let keys: [HashedName]
  /// As it is written.
  let text: String
  /// Which template it stands in, and where its tag begins.
  let template: Int
  let offset: Int
}

/// A partial or parent tag.
struct Inclusion: Sendable {
  /// The template, or nil where it is not there or its name is looked up.
  let target: Int?
  /// The name that is looked up, or nil where it is known.
  let name: Int?
  /// Whether every line gets what indents the tag; otherwise no line does.
  let isStandalone: Bool
  /// The white space before a standalone tag, in `Program.text`.
  let indent: Range<Int>
  /// What fills the blocks of a parent, in `Program.contents`.
  var contents: Range<Int>
  /// The instruction after it.
  var next: Int
  /// Which template it stands in, and where its tag begins.
  let template: Int
  let offset: Int
}

/// A block that other templates may fill.
struct Block: Sendable {
  /// The number of its name.
  let name: Int
  /// Whether the content's lines are indented as the block is; otherwise no line is.
  let isStandalone: Bool
  /// The white space by which a standalone block indents, in `Program.text`.
  let indent: Range<Int>
  /// Whether the block takes whole lines, so that what comes after it begins a line.
  var ownsLines = false
  /// The instruction after what it prints by default.
  var next: Int
}

/// What fills a block.
struct Content: Sendable {
  /// The number of the block's name.
  let name: Int
  /// The first instruction; the last is `end`.
  let start: Int
}
