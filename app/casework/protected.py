"""The office as papers may name it where somebody lives with protected personal data (practice 4.9).

Who finds such a paper learns no unit, address, phone number or municipality from it.
"""

from dataclasses import replace

from app.casework.wording import Words
from app.domain.profile import Letterhead, OfficeProfile


def hidden_office(profile: OfficeProfile, words: Words) -> OfficeProfile:
    """The profile without anything that tells where the office is; its texts say "kommunen"."""
    said = words.block("save")

    def without_place(text: str) -> str:
        return text.replace(profile.municipality, said["hidden_municipality"])

    return replace(
        profile,
        municipality="",
        municipality_code="",
        board=without_place(profile.board),
        disposal_rule=without_place(profile.disposal_rule),
        secrecy_text={language: without_place(text) for language, text in profile.secrecy_text.items()},
        data_protection_contact=said["hidden_contact"],
        letterhead=Letterhead("", "", "", ""),
        contacts=(),
    )
