internal import Basics

/// Turns one template into instructions at the end of a program.
struct Emitter {
  /// Something that is open, and what its end completes.
  private struct Open {
    let tag: Int
    /// The instruction, the inclusion or the block.
    let mark: Int
    /// The white space that is taken off the lines around it.
    let dedent: ArraySlice<UInt8>
    var contents: [Content] = []
  }

  private let file: SourceFile
  private let template: Int
  private let tags: [Tag]
  private let nesting: Nesting
  private let layout: Layout
  private var findings: Findings
  private var text: TextEmitter
  private var open: [Open] = []

  /// Compiles one template of a set and returns its mistakes. Linear in its bytes.
  static func emit(_ file: SourceFile, template: Int, _ assembly: inout Assembly) -> [Diagnostic] {
    var emitter = Emitter(file, template)
    emitter.run(&assembly)
    return emitter.findings.diagnostics
  }

  private init(_ file: SourceFile, _ template: Int) {
    self.file = file
    self.template = template
    var findings = Findings(file)
    tags = TagReader.tags(of: file, &findings)
    nesting = Nesting(tags, &findings)
    layout = Layout(tags, nesting, in: file)
    text = TextEmitter(file.bytes)
    self.findings = findings
  }

  private mutating func run(_ assembly: inout Assembly) {
    assembly.program.entries.append(assembly.program.code.count)
    assembly.edges.append([])
    text.startBlock(assembly.program)
    var cursor = Layout.hasByteOrderMark(file.bytes) ? 3 : 0
    var index = 0
    while index < tags.count {
      var last = index
      let cut = layout.placings[index].cut
      if isInsideParent {
        last = emitInsideParent(index, &assembly)
      } else {
        if cursor < cut.lowerBound { text.emit(cursor..<cut.lowerBound, &assembly.program) }
        emit(index, &assembly)
      }
      cursor = max(cursor, layout.placings[last].cut.upperBound)
      index = last + 1
    }
    if cursor < file.bytes.count { text.emit(cursor..<file.bytes.count, &assembly.program) }
    assembly.program.code.append(.end)
  }

  private var isInsideParent: Bool { open.last.map { tags[$0.tag].kind == .parent } ?? false }

  /// Emits a tag between those of a parent and returns the last tag that is done with.
  private mutating func emitInsideParent(_ index: Int, _ assembly: inout Assembly) -> Int {
    let tag = tags[index]
    guard let partner = nesting.partners[index] else { return index }
    switch tag.kind {
    case .block: openContent(index, partner, &assembly)
    case .close: closeParent(&assembly)
    default: return partner
    }
    return index
  }

  private mutating func emit(_ index: Int, _ assembly: inout Assembly) {
    let tag = tags[index]
    let partner = nesting.partners[index]
    if tag.kind == .close, let partner, nesting.isContent[partner] { return closeContent(&assembly) }
    let placing = layout.placings[index]
    if !placing.isStandalone { text.emitLineStart(at: placing.cut.lowerBound, &assembly.program) }
    switch tag.kind {
    case .variable: assembly.program.code.append(.variable(name: addName(tag, &assembly)))
    case .raw: assembly.program.code.append(.raw(name: addName(tag, &assembly)))
    case .comment, .delimiters: return
    case .partial: include(index, &assembly)
    case .close:
      if partner != nil { close(&assembly) }
    case .section, .inverted, .parent, .block:
      guard let partner else { return }
      openTag(index, partner, &assembly)
    }
  }

  private mutating func openTag(_ index: Int, _ partner: Int, _ assembly: inout Assembly) {
    let tag = tags[index]
    var mark = assembly.program.code.count
    switch tag.kind {
    case .section: assembly.program.code.append(.section(name: addName(tag, &assembly), next: mark))
    case .inverted: assembly.program.code.append(.inverted(name: addName(tag, &assembly), next: mark))
    case .parent: mark = include(index, &assembly)
    default: mark = addBlock(index, partner, &assembly)
    }
    open.append(Open(tag: index, mark: mark, dedent: text.dedent))
  }

  private mutating func close(_ assembly: inout Assembly) {
    guard let opening = open.popLast() else { return }
    switch tags[opening.tag].kind {
    case .section:
      assembly.program.code.append(.sectionEnd(body: opening.mark + 1))
      assembly.program.jump(from: opening.mark)
    case .inverted: assembly.program.jump(from: opening.mark)
    default: assembly.program.blocks[opening.mark].next = assembly.program.code.count
    }
    text.startBlock(assembly.program)
  }

  private mutating func openContent(_ index: Int, _ partner: Int, _ assembly: inout Assembly) {
    let tag = tags[index]
    let number = assembly.number(ofBlock: tag.name)
    let parent = open.count - 1
    if open[parent].contents.contains(where: { $0.name == number }) {
      findings.error(
        .blockRepeated, "\(tag.spelling) is filled twice in one parent; the first is taken",
        at: tag.range.lowerBound)
    }
    assembly.fill(
      Assembly.Filling(block: number, name: tag.name, template: template, offset: tag.range.lowerBound))
    open[parent].contents.append(Content(name: number, start: assembly.program.code.count))
    open.append(Open(tag: index, mark: 0, dedent: text.dedent))
    text.startBlock(assembly.program)
    text.beginsLine = true
    let placing = layout.placings[index]
    if placing.isStandalone {
      let inside = placing.cut.upperBound..<max(placing.cut.upperBound, tags[partner].range.lowerBound)
      text.dedent = text.intrinsicIndent(inside).map { file.bytes[$0] } ?? []
    }
  }

  private mutating func closeContent(_ assembly: inout Assembly) {
    guard let opening = open.popLast() else { return }
    text.dedent = opening.dedent
    text.beginsLine = false
    assembly.program.code.append(.end)
    text.startBlock(assembly.program)
  }

  private mutating func closeParent(_ assembly: inout Assembly) {
    guard let opening = open.popLast() else { return }
    let first = assembly.program.contents.count
    assembly.program.contents += opening.contents
    assembly.program.inclusions[opening.mark].contents = first..<assembly.program.contents.count
    assembly.program.inclusions[opening.mark].next = assembly.program.code.count
    text.startBlock(assembly.program)
  }

  @discardableResult
  private mutating func include(_ index: Int, _ assembly: inout Assembly) -> Int {
    let tag = tags[index]
    let placing = layout.placings[index]
    let target = tag.isDynamic ? nil : assembly.template(tag.name)
    if let target {
      if open.isEmpty {
        assembly.edges[template].append(Assembly.Edge(target: target, offset: tag.range.lowerBound))
      }
    } else if !tag.isDynamic, !tag.name.isEmpty {
      findings.error(
        .partialMissing, "there is no template \"\(tag.name)\"", at: tag.range.lowerBound,
        notes: assembly.templates(like: tag.name).map { "there is \"\($0)\"" })
    }
    let number = assembly.program.inclusions.count
    assembly.program.code.append(.include(inclusion: number))
    assembly.program.inclusions.append(
      Inclusion(
        target: target, name: tag.isDynamic ? addName(tag, &assembly) : nil,
        isStandalone: placing.isStandalone, indent: text.keepIndent(placing.indent, &assembly.program),
        contents: 0..<0, next: assembly.program.code.count, template: template,
        offset: tag.range.lowerBound))
    return number
  }

  private func addBlock(_ index: Int, _ partner: Int, _ assembly: inout Assembly) -> Int {
    let placing = layout.placings[index]
    let number = assembly.number(ofBlock: tags[index].name)
    assembly.place(block: number)
    var indent = placing.indent
    if placing.isStandalone, placing.cut.upperBound < tags[partner].range.lowerBound {
      indent = text.intrinsicIndent(placing.cut.upperBound..<tags[partner].range.lowerBound) ?? indent
    }
    assembly.program.code.append(.block(block: assembly.program.blocks.count))
    assembly.program.blocks.append(
      Block(
        name: number, isStandalone: placing.isStandalone,
        indent: text.keepIndent(indent, &assembly.program),
        ownsLines: placing.isStandalone && layout.placings[partner].isStandalone,
        next: assembly.program.code.count))
    return assembly.program.blocks.count - 1
  }

  private func addName(_ tag: Tag, _ assembly: inout Assembly) -> Int {
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false)
    assembly.program.names.append(
      Name(
        keys: tag.name == "." ? [] : parts.map { HashedName(String($0)) }, text: tag.name, template: template,
        offset: tag.range.lowerBound))
    return assembly.program.names.count - 1
  }
}

extension Program {
  /// Lets a section that was begun at `index` go on at the next instruction.
  fileprivate mutating func jump(from index: Int) {
    switch code[index] {
    case .section(let name, _): code[index] = .section(name: name, next: code.count)
    case .inverted(let name, _): code[index] = .inverted(name: name, next: code.count)
    default: return
    }
  }
}
