"""A shop that fills in one block comes first: on the home page and where readers are told whom to contact."""

from dataclasses import replace

import pytest
from helpsite.content import Content
from helpsite.models import Line, Operator
from helpsite.pages.rendering import Page, Rendering
from helpsite.texts.languages import LANGUAGES, Language

SHOP = Operator(
    name=Line(ko="우리 가게", en="Our shop"),
    phone="1588-1255",
    hours=Line(ko="평일 오전과 오후", en="Weekdays"),
    chat="https://shop.example/chat",
    kakaotalk="https://pf.kakao.example/shop",
)
ADDRESSES = ("tel:1588-1255", "https://shop.example/chat", "https://pf.kakao.example/shop")


def page(content: Content, operator: Operator | None, path: str, language: Language) -> Page:
    site = content.site.model_copy(update={"operator": operator})
    pages = Rendering(replace(content, site=site)).pages()
    return next(page for page in pages if (page.path, page.language) == (path, language))


@pytest.mark.parametrize("path", ["", "guide/contact-support/"], ids=["home", "contact-support"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_shop_is_named_with_every_way_to_reach_it(path: str, language: Language, content: Content) -> None:
    body = page(content, SHOP, path, language).body
    assert SHOP.hours
    assert SHOP.name[language] in body and SHOP.hours[language] in body
    assert all(f'href="{address}"' in body for address in ADDRESSES)
    assert body.index(SHOP.name[language]) < body.index("<h2", body.index('id="operator"'))


@pytest.mark.parametrize("language", LANGUAGES)
def test_name_alone_is_enough(language: Language, content: Content) -> None:
    body = page(content, Operator(name=SHOP.name), "", language).body
    assert SHOP.name[language] in body
    assert not any(address in body for address in ADDRESSES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_shop_nothing_is_shown(language: Language, content: Content) -> None:
    assert 'id="operator"' not in page(content, None, "", language).body
