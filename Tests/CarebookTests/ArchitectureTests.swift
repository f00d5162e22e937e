import Foundation
import Testing

/// The arrows of docs/architecture.md, above all that what makes pages cannot reach what knows case files.
@Suite struct ArchitectureTests {
  /// Each target of Package.swift and the targets that it names.
  private func declared() throws -> [String: Set<String>] {
    let text = try String(contentsOf: Program.root.appending(path: "Package.swift"), encoding: .utf8)
    var targets: [String: Set<String>] = [:]
    for match in text.matches(
      of: /(?:[mM]odule\(\s*|\.executableTarget\(\s*name: )"(\w+)"(?:,[^\[\])]*\[([^\]]*)\])?/)
    {
      let names = (match.2 ?? "").matches(of: /"(\w+)"/).map { String($0.1) }
      targets[String(match.1)] = Set(names)
    }
    return targets
  }

  /// Each folder of Sources and what its files import.
  private func imported() throws -> [String: Set<String>] {
    let sources = Program.root.appending(path: "Sources").path
    var targets: [String: Set<String>] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources) where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
      let names = text.matches(of: /(?m)^[@\w() ]*\bimport (?:struct |enum |class |func |protocol )?(\w+)/)
      targets[String(path.prefix { $0 != "/" }), default: []].formUnion(names.map { String($0.1) })
    }
    return targets
  }

  /// All that a target leads to.
  private func reach(of target: String, in arrows: [String: Set<String>]) -> Set<String> {
    var found: Set<String> = []
    var pending = [target]
    while let next = pending.popLast() {
      for name in arrows[next] ?? [] where found.insert(name).inserted { pending.append(name) }
    }
    return found
  }

  @Test func whatMakesPagesCannotReachWhatKnowsCaseFiles() throws {
    let beyond: Set = ["Disclosure", "Sample", "Audit"]
    for arrows in [try declared(), try imported()] {
      #expect(arrows["carebook"]?.isSuperset(of: beyond) == true)
      let reached = reach(of: "SiteKit", in: arrows)
      #expect(reached.contains("Statistics"))
      #expect(reached.isDisjoint(with: beyond))
    }
  }

  @Test func anAttackerDoesNotKnowHowReleasesAreMade() throws {
    for arrows in [try declared(), try imported()] {
      #expect(reach(of: "Audit", in: arrows).isDisjoint(with: ["Disclosure", "Privacy", "Sample"]))
    }
  }

  @Test func targetsImportOnlyWhatTheyDeclare() throws {
    let declared = try declared()
    for (target, names) in try imported() {
      let own = names.intersection(declared.keys)
      #expect(own.isSubset(of: declared[target] ?? []), "\(target) imports \(own.sorted())")
    }
  }

  @Test func theDocumentationNamesEveryTarget() throws {
    let page = Program.root.appending(path: "docs/architecture.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for target in try declared().keys { #expect(text.contains("| `\(target)` |"), "no row for \(target)") }
  }
}
