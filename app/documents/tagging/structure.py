"""Writes the structure tree: elements to pages, and (ParentTree) each piece of drawing to its element."""

from collections.abc import Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from app.documents.tagging.elements import Element, Mark


def write_structure(pdf: Pdf, document: Element) -> None:
    """Tags the pages with the elements below ``document``, itself the outermost element."""
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    parents: list[dict[int, pikepdf.Object]] = [{} for _ in pdf.pages]
    tree.K = Array([_write_element(pdf, document, tree, parents)])
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=_parent_numbers(pdf, parents)))
    tree.ParentTreeNextKey = len(parents)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    for index, page in enumerate(pdf.pages):
        page.obj.StructParents = index
        page.obj.Tabs = Name.S


def _parent_numbers(pdf: Pdf, parents: list[dict[int, pikepdf.Object]]) -> Array:
    numbers = Array()
    for index, by_mcid in enumerate(parents):
        numbers.append(index)
        numbers.append(pdf.make_indirect(Array([by_mcid[mcid] for mcid in range(len(by_mcid))])))
    return numbers


def _write_element(
    pdf: Pdf, element: Element, parent: pikepdf.Object, parents: list[dict[int, pikepdf.Object]]
) -> pikepdf.Object:
    written = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.kind}"), P=parent))
    if element.language:
        written.Lang = String(element.language)
    if element.alternative:
        written.Alt = String(element.alternative)
    if element.attributes:
        owners = [_attributes(owner, values) for owner, values in element.attributes.items()]
        written.A = owners[0] if len(owners) == 1 else Array(owners)
    first_page = element.marks[0].page if element.marks else None
    if first_page is not None:
        written.Pg = pdf.pages[first_page].obj
    kids: list[pikepdf.Object | int] = []
    for child in element.children:
        if isinstance(child, Mark):
            parents[child.page][child.mcid] = written
            kids.append(_reference(pdf, child, first_page))
        else:
            kids.append(_write_element(pdf, child, written, parents))
    if kids:
        written.K = kids[0] if len(kids) == 1 else Array(kids)
    return written


def _reference(pdf: Pdf, mark: Mark, first_page: int | None) -> pikepdf.Object | int:
    if mark.page == first_page:
        return mark.mcid
    return Dictionary(Type=Name.MCR, Pg=pdf.pages[mark.page].obj, MCID=mark.mcid)


def _attributes(owner: str, values: Mapping[str, str]) -> Dictionary:
    return Dictionary(
        {"/O": Name(f"/{owner}")} | {f"/{key}": Name(f"/{value}") for key, value in values.items()}
    )
