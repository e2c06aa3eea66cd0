package org.contactpoint.dynamodb.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.Readings;
import org.contactpoint.domain.name.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A name in another script is known in Latin letters in all the ways that sources use (rules §3).
 */
class ReadingsOfNamesTest {
  private final Sounds sounds = new MetaphoneSounds();
  private final NameComparison comparison = new NameComparison(sounds);

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "Хоменщак,Khomenshchak",
    "Щербакова,Shcherbakova",
    "Юлия,Iuliia",
    "Юлия,Yulia",
    "Жанна,Zhanna",
    "Царёв,Tsarev",
    "Царёв,Tsaryov",
    "Христо,Hristo",
    "Дмитрий,Dmitry",
    "Дмитрий,Dmitrii",
    "Богдан,Bohdan",
    "Богдан,Bogdan",
    "Олександр,Oleksandr",
    "Євген,Yevhen",
    "Милош,Milos",
    "Јелена,Jelena",
    "Ганна,Hanna",
    "Шевченко,Shevchenko",
    "Ахмад,Akhmad",
    "Ахмад,Ahmad",
    "Γιώργος,Giorgos",
    "Γιώργος,Yiorgos",
    "Χρήστος,Christos",
    "Χρήστος,Hristos",
    "Βασίλης,Vasilis",
    "Παπαδόπουλος,Papadopoulos",
    "فاطمة,Fatma",
    "محمد,Muhammad",
    "حسن,Hasan",
    "عمر,Omar",
    "علي,Ali",
    "يوسف,Yousef",
    "عبدالله,Abdullah",
    "محمود,Mahmoud",
    "مصطفى,Mustafa",
    "ابراهيم,Ibrahim",
    "الحسن,Al Hassan",
    "חיים,Haim",
    "חיים,Chaim",
    "דוד,David",
    "משה,Moshe",
    "רבקה,Rivka",
    "ਸਿੰਘ,Singh",
    "ਕੌਰ,Kaur",
    "ਗੁਰਪ੍ਰੀਤ,Gurpreet",
    "ਅਮਰਜੀਤ,Amarjit",
    "सिंह,Singh",
    "शर्मा,Sharma",
    "প্রিয়া,Priya",
    "রহমান,Rahman",
    "陳,Chan",
    "陳,Chen",
    "陈,Chan",
    "黃,Wong",
    "黃,Huang",
    "曾,Tsang",
    "曾,Zeng",
    "李,Lee",
    "李,Li",
    "吳,Ng",
    "吳,Wu",
    "張,Cheung",
    "張,Zhang",
    "김,Kim",
    "이,Lee",
    "박,Park",
    "최,Choi",
    "민준,Minjun",
    "ゆうき,Yuki",
    "አበበ,Abebe",
    "ნინო,Nino",
    "Հովհաննես,Hovhannes",
    "Müller,Muller",
    "Müller,Mueller",
    "Şahin,Sahin",
    "Şahin,Shahin",
    "Ayşə,Ayshe",
    "Ayşə,Aysa",
    "Çelik,Chelik",
    "Ɔsɛi,Osei",
    "Ɛsi,Esi",
    "Åse,Aase",
    "Søren,Soeren",
    "Đorđe,Djordje",
    "Muñoz,Munoz",
    "Ŋeri,Ngeri"
  })
  void nameIsWrittenInTheWaysThatSourcesUse(String name, String written) {
    assertThat(comparison.family(new NamePart(name), new NamePart(written)))
        .as("%s as %s", Readings.of(name, sounds), written)
        .isLessThanOrEqualTo(NameLevel.SOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Хоменщак", "Müller", "陳大文", "محمد", "Σ", "ਸਿੰਘ", "Łukasz", "שרה"})
  void readingsAreFewAndInLatinLetters(String name) {
    List<List<String>> readings = Readings.of(name, sounds);

    assertThat(readings)
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(Readings.MOST)
        .doesNotHaveDuplicates();
    assertThat(readings).allSatisfy(parts -> assertThat(parts).allMatch(p -> p.matches("[a-z]+")));
  }

  @Test
  void plainNameHasOneReading() {
    assertThat(Readings.of("Anne-Marie", sounds)).containsExactly(List.of("anne", "marie"));
  }
}
