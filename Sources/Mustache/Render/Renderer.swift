internal import Basics

/// One rendering: steps through a program with stacks of its own, so that no template can exhaust the thread's.
struct Renderer {
  /// How many templates and contents may stand inside each other.
  static let depthLimit = 200
  /// How many inclusions and repetitions one page may take.
  static let stepLimit = 1_000_000
  /// How many bytes one page may have.
  static let sizeLimit = 256 << 20

  /// A list that is being gone through, or a single value.
  private struct Loop {
    let items: [Value]
    var next: Int
  }

  /// Where to go on after an inclusion or a content, and what to put back.
  private struct Call {
    let next: Int
    let layer: Int
    let layerCount: Int
    let indentStart: Int
    let indentEnd: Int
    /// How much had been written, where the line is to be closed afterwards.
    let lineMark: Int?
  }

  /// The contents that a parent tag gives; the further out, the stronger.
  private struct Layer {
    let outer: Int
    let contents: Range<Int>
  }

  let set: TemplateSet
  let strict: Bool
  var contexts: [Value]
  /// What was wrong, in the order of the page.
  var diagnostics: [Diagnostic] = []
  /// The places that have been reported already.
  var reported: Set<[Int]> = []

  private let program: Program
  private var loops: [Loop] = []
  private var calls: [Call] = []
  private var layers: [Layer] = []
  private var layer = -1
  /// The current indentation is what stands in here from `indentStart` on.
  private var indentation: [UInt8] = []
  private var indentStart = 0
  private var steps = 0
  private var firstByte = 0

  init(_ set: TemplateSet, _ value: Value, strict: Bool) {
    self.set = set
    self.strict = strict
    program = set.program
    contexts = [value]
  }

  /// Renders the template of that number.
  mutating func run(from template: Int, into writer: inout ByteWriter) {
    firstByte = writer.count
    var pc = program.entries[template]
    while true {
      switch program.code[pc] {
      case .text(let start, let count, let startsLine):
        write(start, count, startsLine, into: &writer)
        pc += 1
      case .variable(let name):
        if let value = find(name) { write(value, escaped: true, name, into: &writer) }
        pc += 1
      case .raw(let name):
        if let value = find(name) { write(value, escaped: false, name, into: &writer) }
        pc += 1
      case .section(let name, let next):
        pc = enter(find(name) ?? .none) ? pc + 1 : next
      case .sectionEnd(let body):
        guard repeatsOrLeaves() else {
          pc += 1
          continue
        }
        guard mayStep(writer) else { return }
        pc = body
      case .inverted(let name, let next):
        pc = (find(name) ?? .none).isTruthy ? next : pc + 1
      case .include(let index):
        guard mayStep(writer) else { return }
        let inclusion = program.inclusions[index]
        guard let target = target(of: inclusion) else {
          pc = inclusion.next
          continue
        }
        guard mayCall(inclusion) else { return }
        call(inclusion)
        pc = program.entries[target]
      case .block(let index):
        let block = program.blocks[index]
        guard layer >= 0, let (found, start) = content(for: block.name) else {
          pc += 1
          continue
        }
        guard mayStep(writer) else { return }
        call(block, lineMark: block.ownsLines ? writer.count : nil)
        layer = layers[found].outer
        pc = start
      case .end:
        guard let next = leave(&writer) else { return }
        pc = next
      }
    }
  }

  /// Puts a truthy value on the context stack and says so.
  private mutating func enter(_ value: Value) -> Bool {
    if case .list(let items) = value {
      guard let first = items.first else { return false }
      contexts.append(first)
      loops.append(Loop(items: items, next: 1))
      return true
    }
    guard value.isTruthy else { return false }
    contexts.append(value)
    loops.append(Loop(items: [], next: 0))
    return true
  }

  /// Goes to the next item of the innermost section and says so, or leaves the section.
  private mutating func repeatsOrLeaves() -> Bool {
    let last = loops.count - 1
    let next = loops[last].next
    if next < loops[last].items.count {
      contexts[contexts.count - 1] = loops[last].items[next]
      loops[last].next = next + 1
      return true
    }
    loops.removeLast()
    contexts.removeLast()
    return false
  }

  private mutating func call(_ inclusion: Inclusion) {
    push(inclusion.next, lineMark: nil)
    indent(inclusion.isStandalone, inclusion.indent)
    if !inclusion.contents.isEmpty {
      layers.append(Layer(outer: layer, contents: inclusion.contents))
      layer = layers.count - 1
    }
  }

  private mutating func call(_ block: Block, lineMark: Int?) {
    push(block.next, lineMark: lineMark)
    indent(block.isStandalone, block.indent)
  }

  private mutating func push(_ next: Int, lineMark: Int?) {
    calls.append(
      Call(
        next: next, layer: layer, layerCount: layers.count, indentStart: indentStart,
        indentEnd: indentation.count, lineMark: lineMark))
  }

  /// Indents what is called by what it stands in and by its own; what stands inside a line not at all.
  private mutating func indent(_ isStandalone: Bool, _ own: Range<Int>) {
    if isStandalone {
      if !own.isEmpty { indentation += program.text[own] }
    } else {
      indentStart = indentation.count
    }
  }

  /// Goes back to where the last call came from and returns where to go on, or nil at the end of the page.
  private mutating func leave(_ writer: inout ByteWriter) -> Int? {
    guard let call = calls.popLast() else { return nil }
    layer = call.layer
    layers.removeLast(layers.count - call.layerCount)
    indentStart = call.indentStart
    indentation.removeLast(indentation.count - call.indentEnd)
    if let mark = call.lineMark { endLine(begunAt: mark, &writer) }
    return call.next
  }

  /// Ends a line that a content left open; a line that holds no more than its indentation is taken back.
  private func endLine(begunAt mark: Int, _ writer: inout ByteWriter) {
    guard let last = writer.bytes[mark...].last, last != 0x0A else { return }
    if writer.bytes[mark...].allSatisfy(\.isBlank) {
      writer.bytes.removeLast(writer.count - mark)
    } else {
      writer.write(byte: 0x0A)
    }
  }

  /// The content for a block from the outermost layer that has one, and that layer.
  private func content(for block: Int) -> (layer: Int, start: Int)? {
    var found: (Int, Int)?
    var index = layer
    while index >= 0 {
      for content in program.contents[layers[index].contents] where content.name == block {
        found = (index, content.start)
        break
      }
      index = layers[index].outer
    }
    return found
  }

  private mutating func mayStep(_ writer: ByteWriter) -> Bool {
    steps += 1
    guard steps > Self.stepLimit || writer.count - firstByte > Self.sizeLimit else { return true }
    diagnostics.append(
      Diagnostic(
        .error, .pageTooLarge, "a page of more than \(Self.sizeLimit >> 20) MiB or \(Self.stepLimit) steps"))
    return false
  }

  private mutating func mayCall(_ inclusion: Inclusion) -> Bool {
    guard calls.count >= Self.depthLimit else { return true }
    diagnostics.append(
      set.files[inclusion.template].error(
        .templateTooDeep, "more than \(Self.depthLimit) templates inside each other", at: inclusion.offset,
        notes: ["a template that includes itself needs a section that ends it, and data that come to an end"])
    )
    return false
  }

  private func write(_ start: Int, _ count: Int, _ startsLine: Bool, into writer: inout ByteWriter) {
    program.text.withUnsafeBufferPointer { text in
      let text = UnsafeBufferPointer(rebasing: text[start..<start + count])
      if indentStart == indentation.count {
        writer.write(text)
      } else {
        writer.write(text, indentedBy: indentation[indentStart...], startsLine: startsLine)
      }
    }
  }
}
