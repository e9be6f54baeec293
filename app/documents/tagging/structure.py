"""Writes the structure tree: elements to pages, and (ParentTree) each piece of drawing to its element."""

from collections.abc import Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from app.documents.tagging.elements import Element, LinkArea, Mark


def write_structure(pdf: Pdf, document: Element) -> None:
    """Tags the pages with the elements below ``document``, itself the outermost element."""
    _Writer(pdf).write(document)


class _Writer:
    """Collects, while it writes the elements, which of them each mark and each link belongs to."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._by_mcid: list[dict[int, pikepdf.Object]] = [{} for _ in pdf.pages]
        self._by_link: list[pikepdf.Object] = []

    def write(self, document: Element) -> None:
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = Array([self._element(document, tree)])
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=self._parents()))
        tree.ParentTreeNextKey = len(self._by_mcid) + len(self._by_link)
        self._pdf.Root.StructTreeRoot = tree
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)
        for index, page in enumerate(self._pdf.pages):
            page.obj.StructParents = index
            page.obj.Tabs = Name.S

    def _parents(self) -> Array:
        """Keys of pages first, then of links; under each the elements they belong to."""
        numbers = Array()
        for index, by_mcid in enumerate(self._by_mcid):
            numbers.append(index)
            owners = Array([by_mcid[mcid] for mcid in range(len(by_mcid))])
            numbers.append(self._pdf.make_indirect(owners))
        for index, owner in enumerate(self._by_link, start=len(self._by_mcid)):
            numbers.append(index)
            numbers.append(owner)
        return numbers

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        written = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.kind}"), P=parent)
        )
        if element.language:
            written.Lang = String(element.language)
        if element.alternative:
            written.Alt = String(element.alternative)
        owners = [_attributes(owner, values) for owner, values in element.attributes.items()]
        if element.box is not None:
            owners.append(_layout(element.box))
        if owners:
            written.A = owners[0] if len(owners) == 1 else Array(owners)
        if element.marks:
            written.Pg = self._page(element.marks[0].page)
        kids = [self._kid(child, element, written) for child in element.children]
        if kids:
            written.K = kids[0] if len(kids) == 1 else Array(kids)
        return written

    def _kid(
        self, child: Element | Mark | LinkArea, element: Element, written: pikepdf.Object
    ) -> pikepdf.Object | int:
        match child:
            case Mark(page, mcid):
                self._by_mcid[page][mcid] = written
                if page == element.marks[0].page:
                    return mcid
                return Dictionary(Type=Name.MCR, Pg=self._page(page), MCID=mcid)
            case LinkArea(page, index):
                annotation = self._page(page).Annots[index]
                annotation.StructParent = len(self._by_mcid) + len(self._by_link)
                self._by_link.append(written)
                return Dictionary(Type=Name.OBJR, Pg=self._page(page), Obj=annotation)
            case _:
                return self._element(child, written)

    def _page(self, index: int) -> pikepdf.Object:
        return self._pdf.pages[index].obj


def _layout(box: tuple[float, float, float, float]) -> Dictionary:
    corners = Array([round(number, 2) for number in box])
    return Dictionary(O=Name.Layout, Placement=Name.Block, BBox=corners)


def _attributes(owner: str, values: Mapping[str, str]) -> Dictionary:
    return Dictionary(
        {"/O": Name(f"/{owner}")} | {f"/{key}": Name(f"/{value}") for key, value in values.items()}
    )
