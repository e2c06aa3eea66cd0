package org.contactpoint.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldingPropertiesTest {

  @Property(seed = "20040312")
  void foldingIgnoresCase(@ForAll("names") String name) {
    assertThat(Folding.fold(name.toUpperCase(Locale.ROOT))).isEqualTo(Folding.fold(name));
  }

  @Property(seed = "20040312")
  void foldingIgnoresAccents(@ForAll("names") String name, @ForAll("accents") String accent) {
    assertThat(Folding.fold(name.replace("a", "a" + accent))).isEqualTo(Folding.fold(name));
  }

  @Property(seed = "20040312")
  void foldingIgnoresHowAccentsAreEncoded(@ForAll("names") String name) {
    assertThat(Folding.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEqualTo(Folding.fold(Normalizer.normalize(name, Normalizer.Form.NFC)));
  }

  @Property(seed = "20040312")
  void foldingIgnoresSpacing(@ForAll("names") String name) {
    assertThat(Folding.fold(" " + name.replace(" ", "\u00A0  ") + " "))
        .isEqualTo(Folding.fold(name));
  }

  @Property(seed = "20040312")
  void compactIgnoresHyphensAndSpaces(@ForAll("names") String name) {
    assertThat(Folding.compact(name.replace(" ", "-")))
        .isEqualTo(Folding.compact(name.replace(" ", "")));
  }

  @Property(seed = "20040312")
  void foldingTwiceIsFoldingOnce(@ForAll String name) {
    assertThat(Folding.fold(Folding.fold(name))).isEqualTo(Folding.fold(name));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("aábcçdeéfgłøđæœþßïñőüž '’.-")
        .ofMinLength(1)
        .ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> accents() {
    return Arbitraries.of("\u0300", "\u0301", "\u0302", "\u0303", "\u0308", "\u030A", "\u0328");
  }
}
