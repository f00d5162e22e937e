internal import Handbook
internal import Mustache

struct CatalogueView {
  let site: Site
  let linker: Linker
  let catalogue: HandbookPage.Catalogue

  func add(to object: inout Object) {}
}
