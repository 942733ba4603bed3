"""The article that the site grew from: each of its sections and questions has a place on the site."""

from helpsite import models
from helpsite.content import Content
from helpsite.library import addresses
from helpsite.texts.references import Reference, parse_target

PLACES = {
    "배송 누락 발생 시 대처 안내": "page:about#what-it-covers",
    "배송 누락의 정의": "faq:what-is-missing-delivery",
    "배송 누락의 정의, 첫 화면": "page:home",
    "1. 주문 내역 확인하기": "step:check-order",
    "1. 상품 목록 확인": "step:check-order#compare-list",
    "1. 배송 상태 확인": "step:check-order#check-status",
    "2. 고객센터에 문의하기": "step:contact-support",
    "2. 전화나 온라인 상담": "step:contact-support#choose-channel",
    "2. 주문 번호나 송장 번호": "step:contact-support#give-numbers",
    "2. 경위 전달": "step:contact-support#tell-what-happened",
    "고객센터 연락 방법": "step:contact-support#find-contact",
    "고객센터 연락 방법, 질문": "faq:how-to-contact",
    "3. 누락 상품 재배송 요청하기": "step:request-redelivery",
    "3. 필요한 정보": "faq:what-to-prepare",
    "4. 환불 신청 고려하기": "step:consider-refund",
    "4. 환불 요청": "faq:when-to-ask-refund",
    "5. 추가적인 증거 확보하기": "step:keep-evidence",
    "5. 대화 내용과 증거": "faq:what-evidence",
    "결론": "page:about#before-you-go",
    "결론, 첫 화면": "page:home",
    "질문: 가장 먼저 할 일": "faq:what-to-do-first",
    "질문: 고객센터 연락": "faq:how-to-contact",
    "질문: 다시 보내 달라는 요청": "faq:can-i-get-redelivery",
}
QUESTIONS = ("what-to-do-first", "how-to-contact", "can-i-get-redelivery")


def test_every_section_has_a_place(content: Content) -> None:
    for heading, target in PLACES.items():
        place = parse_target(target)
        assert place, heading
        found = entry(content, place)
        assert place.anchor is None or place.anchor in addresses.anchors(found), heading


def test_questions_are_on_the_first_page(content: Content) -> None:
    assert set(QUESTIONS) <= set(content.site.home.most_asked)


def entry(content: Content, place: Reference) -> models.Model:
    pages: dict[str, models.Model] = {
        "home": content.site.home,
        "about": content.about,
        "checklist": content.checklist,
    }
    shelves = {"faq": content.faq, "step": content.steps, "page": pages}
    return shelves[place.kind][place.id]
