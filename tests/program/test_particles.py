"""Messages speak Korean: a particle follows the sound of what fills the blank before it."""

import pytest
from helpsite.texts.particles import with_particles


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("표을(를) 쓰지 않습니다", "표를 쓰지 않습니다"),
        ("'그림'을(를) 씁니다", "'그림'을 씁니다"),
        ("고객센터(으)로", "고객센터로"),
        ("서울(으)로", "서울로"),
        ("집(으)로", "집으로"),
        ("1372(으)로", "1372로"),
        ("1588-1255은(는)", "1588-1255는"),
        ("'9:00'이(가)", "'9:00'이"),
        ("'일부'(이)라는", "'일부'라는"),
        ("이름와(과)", "이름과"),
        ("'no-such'(이)라는", "'no-such'(이)라는"),
    ],
)
def test_a_particle_follows_the_sound_before_it(written: str, said: str) -> None:
    assert with_particles(written) == said
