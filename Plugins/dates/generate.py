"""Writes any/movable-days.tsv: the days of holidays that follow the moon, year by year.

It needs holidays from PyPI (`pip install holidays`):

    python3 generate.py
"""

import datetime
import pathlib

from holidays.calendars.buddhist import _BuddhistLunisolar as Buddhist
from holidays.calendars.chinese import _ChineseLunisolar as Chinese
from holidays.calendars.hebrew import _HebrewLunisolar as Hebrew
from holidays.calendars.hindu import _HinduLunisolar as Hindu
from holidays.calendars.islamic import _IslamicLunar as Islamic

HERE = pathlib.Path(__file__).parent

LISTED = {
    "ashura": Islamic.ASHURA_DATES, "eid-al-adha": Islamic.EID_AL_ADHA_DATES, "eid-al-fitr": Islamic.EID_AL_FITR_DATES,
    "hijri-new-year": Islamic.HIJRI_NEW_YEAR_DATES, "isra-and-miraj": Islamic.ISRA_AND_MIRAJ_DATES,
    "jumuatul-wida": Islamic.JUMUATUL_WIDA_DATES, "laylat-al-qadr": Islamic.LAYLAT_AL_QADR_DATES,
    "mawlid": Islamic.MAWLID_DATES, "ramadan": Islamic.RAMADAN_BEGINNING_DATES,
    "hanukkah": Hebrew.HANUKKAH_DATES, "lag-baomer": Hebrew.LAG_BAOMER_DATES, "passover": Hebrew.PASSOVER_DATES,
    "purim": Hebrew.PURIM_DATES, "rosh-hashanah": Hebrew.ROSH_HASHANAH_DATES, "shavuot": Hebrew.SHAVUOT_DATES,
    "sukkot": Hebrew.SUKKOT_DATES, "tisha-bav": Hebrew.TISHA_BAV_DATES, "yom-kippur": Hebrew.YOM_KIPPUR_DATES,
    "double-ninth": Chinese.DOUBLE_NINTH_DATES, "dragon-boat": Chinese.DRAGON_BOAT_DATES,
    "lunar-new-year": Chinese.LUNAR_NEW_YEAR_DATES, "mid-autumn": Chinese.MID_AUTUMN_DATES,
    "vesak": Buddhist.VESAK_MAY_DATES,
    "buddha-purnima": Hindu.BUDDHA_PURNIMA_DATES, "chhath": Hindu.CHHATH_PUJA_DATES, "diwali": Hindu.DIWALI_INDIA_DATES,
    "dussehra": Hindu.DUSSEHRA_DATES, "ganesh-chaturthi": Hindu.GANESH_CHATURTHI_DATES,
    "gobind-singh": Hindu.GURU_GOBIND_SINGH_JAYANTI_DATES, "gudi-padwa": Hindu.GUDI_PADWA_DATES,
    "guru-nanak": Hindu.GURU_NANAK_JAYANTI_DATES, "guru-purnima": Hindu.GURU_PURNIMA_DATES,
    "hanuman-jayanti": Hindu.HANUMAN_JAYANTI_DATES, "hola-mohalla": Hindu.HOLA_MOHOLLA_DATES, "holi": Hindu.HOLI_DATES,
    "janmashtami": Hindu.JANMASHTAMI_DATES, "karva-chauth": Hindu.KARWA_CHAUTH_DATES, "maha-ashtami": Hindu.MAHA_ASHTAMI_DATES,
    "maha-navami": Hindu.MAHA_NAVAMI_DATES, "maha-shivaratri": Hindu.MAHA_SHIVARATRI_DATES,
    "mahavir-jayanti": Hindu.MAHAVIR_JAYANTI_DATES, "makar-sankranti": Hindu.MAKAR_SANKRANTI_DATES,
    "narak-chaturdashi": Hindu.NARAKA_CHATURDASHI_DATES, "navratri": Hindu.SHARAD_NAVRATRI_DATES, "onam": Hindu.ONAM_DATES,
    "pongal": Hindu.PONGAL_DATES, "raksha-bandhan": Hindu.RAKSHA_BANDHAN_DATES, "ram-navami": Hindu.RAM_NAVAMI_DATES,
    "rath-yatra": Hindu.RATH_YATRA_DATES, "ravidas": Hindu.GURU_RAVIDAS_JAYANTI_DATES,
    "saraswati-jayanti": Hindu.SWAMI_DAYANAND_SARASWATI_JAYANTI_DATES, "thaipusam": Hindu.THAIPUSAM_DATES,
    "vaisakhi": Hindu.VAISAKHI_DATES, "valmiki": Hindu.MAHARSHI_VALMIKI_JAYANTI_DATES,
    "vasant-panchami": Hindu.BASANT_PANCHAMI_DATES, "vishu": Hindu.VISHU_DATES,
}


def days(listed):
    """One day a year: the first where the moon brings two."""
    for year, day in sorted(listed.items()):
        month, day = day[0] if isinstance(day[0], tuple) else day
        yield datetime.date(year, month, day)


def orthodox_easter(year):
    """Easter by the Julian rule, told in the Gregorian calendar as it is until 2099."""
    moon = (19 * (year % 19) + 15) % 30
    since = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    return datetime.date(year, 4, 4) + datetime.timedelta(since)


def tu_bishvat(purim):
    """The 15th of Shevat; a leap year has a month of 30 days more before Purim."""
    is_leap = (7 * (purim.year + 3760) + 1) % 19 < 7
    return purim - datetime.timedelta(59 if is_leap else 29)


def main():
    rows = {name: list(days(listed)) for name, listed in LISTED.items()}
    rows["tu-bishvat"] = [tu_bishvat(day) for day in rows["purim"]]
    rows["orthodox-easter"] = [orthodox_easter(year) for year in range(1900, 2100)]
    lines = [f"{name}\t{' '.join(map(str, dates))}\n" for name, dates in sorted(rows.items())]
    (HERE / "any" / "movable-days.tsv").write_text("name\tdays\n" + "".join(lines), encoding="utf-8")


main()
