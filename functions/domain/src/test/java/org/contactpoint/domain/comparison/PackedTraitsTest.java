package org.contactpoint.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.PlainSounds;
import org.junit.jupiter.api.Test;

class PackedTraitsTest {
  private static final ComparableWords WORDS = new ComparableWords(new PlainSounds());

  @Property(tries = 300)
  void comesBackAsItWas(@ForAll("children") Traits traits) {
    assertThat(PackedTraits.unpack(PackedTraits.pack(traits), WORDS)).isEqualTo(traits);
  }

  @Test
  void usualChildTakesFewBytes() {
    Traits leah =
        new Traits(
            List.of(new ComparableName(WORDS.word("leah"), WORDS.word("ward"))),
            List.of(new DateOfBirth(LocalDate.of(2012, 3, 9), false)),
            Gender.FEMALE,
            List.of(new ComparableHome("LS6 2AB", 7, 8)),
            List.of(new NumberMark(1, true, 9), new NumberMark(2, true, 10)),
            List.of(11));
    assertThat(PackedTraits.pack(leah)).hasSizeLessThan(70);
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> PackedTraits.unpack(new byte[] {9, 'f', 0, 0, 0, 0, 0}, WORDS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Traits> children() {
    Arbitrary<ComparableWord> words =
        Arbitraries.strings()
            .alpha()
            .ofMinLength(1)
            .ofMaxLength(70)
            .map(String::toLowerCase)
            .map(WORDS::word);
    Arbitrary<ComparableName> names =
        Combinators.combine(words.injectNull(0.2), words).as(ComparableName::new);
    Arbitrary<DateOfBirth> days =
        Combinators.combine(Arbitraries.integers().between(0, 20_000), Arbitraries.of(true, false))
            .as((day, about) -> new DateOfBirth(LocalDate.ofEpochDay(day), about));
    Arbitrary<ComparableHome> homes =
        Combinators.combine(
                Arbitraries.of("LS6 2AB", "SW1A 1AA", "M1 1AE").injectNull(0.2),
                Arbitraries.integers(),
                Arbitraries.integers())
            .as(ComparableHome::new);
    Arbitrary<NumberMark> numbers =
        Combinators.combine(Arbitraries.of(1, 2), Arbitraries.of(true, false), Arbitraries.longs())
            .as(NumberMark::new);
    return Combinators.combine(
            names.list().ofMaxSize(Traits.MOST_NAMES),
            days.list().ofMaxSize(Traits.MOST_DAYS),
            Arbitraries.of(Gender.class),
            homes.list().ofMaxSize(Traits.MOST_HOMES),
            numbers.list().ofMaxSize(Traits.MOST_NUMBERS),
            Arbitraries.integers().list().ofMaxSize(Traits.MOST_CARERS))
        .as(Traits::new);
  }
}
