from app.documents.drawer import DocumentDrawer


def test_each_page_becomes_a_picture_of_its_size(
    drawer: DocumentDrawer, drawn_letters: dict[str, bytes]
) -> None:
    images = drawer.page_images(drawn_letters["family_draft"], 0.5)
    assert len(images) == 2
    for image in images:
        assert (image.width, image.height) == (298, 421)
        assert len(image.rgba) == image.width * image.height * 4


def test_a_page_has_its_words_line_by_line(drawer: DocumentDrawer, drawn_letters: dict[str, bytes]) -> None:
    (image,) = drawer.page_images(drawn_letters["single_draft"], 1.0)
    lines = image.text.split("\n")
    assert "Vem vi har hjälpt" in lines
    assert not any("\r" in line for line in lines)


def test_the_picture_has_ink_on_opaque_white(drawer: DocumentDrawer, drawn_letters: dict[str, bytes]) -> None:
    (image,) = drawer.page_images(drawn_letters["single_draft"], 1.0)
    pixels = {image.rgba[start : start + 4] for start in range(0, len(image.rgba), 4)}
    assert b"\xff\xff\xff\xff" in pixels
    assert {pixel[3] for pixel in pixels} == {255}
    assert min(pixel[0] for pixel in pixels) < 60
