"""Accessible, archival PDF from ReportLab: PDF/UA-1 and PDF/A-2a in one file, the same bytes each time.

Three steps. The logical elements are made in reading order when the story is built (``elements``). The canvas
and the flowables note which piece of drawing belongs to which element (``canvas``, ``flowables``). One pass
over the finished file writes the structure tree and the metadata (``finish``). It knows nothing of letters.
"""
