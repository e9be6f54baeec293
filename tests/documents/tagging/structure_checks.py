"""What no checker notices: that tree, ParentTree and pages agree, both ways, and every run has a language."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Name, Pdf

_PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}
_Place = tuple[int, int]


@dataclass
class Structure:
    """The tree of a file, read from the file alone.

    Attributes:
        owners: object number of the element that claims each (page, MCID).
        languages: of each (page, MCID), inherited where the element has none.
        faults: what does not agree.
    """

    pdf: Pdf
    owners: dict[_Place, int] = field(default_factory=dict)
    languages: dict[_Place, str] = field(default_factory=dict)
    links: dict[int, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._pages = {page.obj.objgen[0]: index for index, page in enumerate(self.pdf.pages)}
        tree = self.pdf.Root.StructTreeRoot
        for kid in _several(tree.K):
            assert not isinstance(kid, int)
            self._walk(kid, tree, str(self.pdf.Root.get("/Lang", "")))
        self._check_pages()

    def pages_by_block(self) -> list[tuple[str, list[int]]]:
        """Kind and pages of each child of the document, in reading order."""
        by_owner = {
            owner: sorted(page for (page, _), each in self.owners.items() if each == owner)
            for owner in self.owners.values()
        }
        (document,) = _several(self.pdf.Root.StructTreeRoot.K)
        assert not isinstance(document, int)
        return [
            (str(block.S)[1:], sorted({page for each in _below(block) for page in by_owner.get(each, [])}))
            for block in _several(document.K)
            if not isinstance(block, int)
        ]

    def _walk(self, element: pikepdf.Object, parent: pikepdf.Object, language: str) -> None:
        language = str(element.get("/Lang", language))
        if element.P.objgen != parent.objgen:
            self.faults.append("an element names another parent")
        self._check_attributes(element)
        for kid in _several(element.get("/K")):
            if isinstance(kid, int):
                self._claim(self._pages[element.Pg.objgen[0]], kid, element, language)
            elif kid.get("/Type") == Name.MCR:
                self._claim(self._pages[kid.Pg.objgen[0]], int(kid.MCID), element, language)
            elif kid.get("/Type") == Name.OBJR:
                self.links[int(kid.Obj.StructParent)] = element.objgen[0]
            else:
                self._walk(kid, element, language)

    def _claim(self, page: int, mcid: int, element: pikepdf.Object, language: str) -> None:
        if (page, mcid) in self.owners:
            self.faults.append(f"two elements claim MCID {mcid} of page {page}")
        if not language:
            self.faults.append(f"MCID {mcid} of page {page} has no language")
        self.owners[page, mcid] = element.objgen[0]
        self.languages[page, mcid] = language

    def _check_attributes(self, element: pikepdf.Object) -> None:
        attributes: pikepdf.Object | dict[str, str] = element.get("/A", {})
        if element.S == Name.TH and "/Scope" not in attributes:
            self.faults.append("a header cell has no scope")
        if element.S == Name.L and "/ListNumbering" not in attributes:
            self.faults.append("a list does not say how it is numbered")

    def _check_pages(self) -> None:
        numbers = list(self.pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        for index, page in enumerate(self.pdf.pages):
            if page.obj.get("/StructParents") != index:
                self.faults.append(f"page {index} does not say where its parents stand")
                continue
            listed = [each.objgen[0] for each in parents[index]]
            drawn = list(self._drawn(page, index))
            if drawn != list(range(len(listed))):
                self.faults.append(f"page {index} draws other MCIDs than ParentTree lists")
            for mcid, owner in enumerate(listed):
                if self.owners.get((index, mcid)) != owner:
                    self.faults.append(f"ParentTree is wrong about MCID {mcid} of page {index}")
        for key, owner in self.links.items():
            if parents[key].objgen[0] != owner:
                self.faults.append("ParentTree is wrong about a link")
        annotations = sum(len(page.obj.get("/Annots", [])) for page in self.pdf.pages)
        if annotations != len(self.links):
            self.faults.append("a link belongs to no element")

    def _drawn(self, page: pikepdf.Page, index: int) -> Iterator[int]:
        is_open = False
        for instruction in pikepdf.parse_content_stream(page):
            name, operands = str(instruction.operator), instruction.operands
            if name == "BDC":
                if is_open:
                    self.faults.append(f"marked content nests on page {index}")
                is_open = True
                if operands[0] != Name.Artifact:
                    yield int(operands[1].MCID)
            elif name == "EMC":
                is_open = False
            elif name in _PAINTING and not is_open:
                self.faults.append(f"page {index} draws outside marked content")


def _several(kids: pikepdf.Object | int | None) -> list[pikepdf.Object | int]:
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _below(element: pikepdf.Object) -> Iterator[int]:
    """Object numbers of the element and all elements below it."""
    yield element.objgen[0]
    for kid in _several(element.get("/K")):
        if not isinstance(kid, int) and "/S" in kid:
            yield from _below(kid)
