"""Reports to test with: figures that mean nothing."""

from app.domain.tally_report import ReportTable, TallyReport

MONTHS = tuple(f"2026-{month:02}" for month in range(1, 13))


def table(title: str, categories: tuple[str, ...], periods: tuple[str, ...]) -> ReportTable:
    """A table where every third figure is hidden."""

    def figure(row: int, column: int) -> str:
        return "–" if (row + column) % 3 == 0 else str(10 * row + column)

    rows = tuple(
        (period, *(figure(row, column) for column in range(len(categories) + 1)))
        for row, period in enumerate((*periods, "Totalt"))
    )
    return ReportTable(title, ("Period", *categories, "Totalt"), rows, ("Ett samtal kan ha flera svar.",))


REPORT = TallyReport(
    language="sv",
    title="Antal samtal",
    lines=("Exempelkommun, socialnämnden", "Perioder: 2026-01, 2026-02"),
    notes=("Inget antal mellan 1 och 4 visas.", "Tecknet – betyder att antalet är dolt."),
    tables=(
        table("Hur samtalen slutade", ("ville bara veta", "söker själv", "behövde något annat"), MONTHS),
        table("Hinder", ("skuld", "tillståndets grund", "ej registrerad_" * 4), MONTHS[:2]),
        table("En enda", ("ja",), MONTHS[:1]),
        ReportTable(
            "Samtal på olika sätt",
            ("Period", "på plats", "telefon", "bibliotek eller annan öppen verksamhet", "annat", "Summa"),
            (("januari–juni 2026", "24", "..", "7", "0", "41"), ("Summa", "24", "..", "7", "0", "41")),
            (),
        ),
        table("Allt", tuple(f"kategori {n}" for n in range(12)), MONTHS),
    ),
)
