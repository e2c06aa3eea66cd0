package org.contactpoint.domain.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When two addresses name one home: shields are propagated by it (rules §6). */
class AddressTest {

  private static Address home(@Nullable String uprn, @Nullable String line, @Nullable String code) {
    return new Address(
        AddressStatus.CURRENT,
        uprn == null ? null : new Uprn(uprn),
        line == null ? List.of() : List.of(new PlainText(line)),
        null,
        code == null ? null : new Postcode(code),
        null);
  }

  @Test
  void propertyNumbersDecideWhereBothAreKnown() {
    Address one = home("100", "1 Ash Terrace", "LS6 2AB");
    assertThat(one.sameHomeAs(home("100", "9 Other Road", "YO1 1AA"))).isTrue();
    assertThat(one.sameHomeAs(home("200", "1 Ash Terrace", "LS6 2AB"))).isFalse();
  }

  @Test
  void otherwisePostcodeAndFirstLineDo() {
    Address one = home("100", "1 Ash Terrace", "LS6 2AB");
    assertThat(one.sameHomeAs(home(null, "1 ASH TERRACE", "LS6 2AB"))).isTrue();
    assertThat(one.sameHomeAs(home(null, "2 Ash Terrace", "LS6 2AB"))).isFalse();
    assertThat(one.sameHomeAs(home(null, "1 Ash Terrace", "LS6 2AD"))).isFalse();
  }

  @Test
  void whereNothingIsSaidNothingIsTheSame() {
    Address one = home(null, "1 Ash Terrace", "LS6 2AB");
    assertThat(one.sameHomeAs(home(null, null, "LS6 2AB"))).isFalse();
    assertThat(home(null, null, "LS6 2AB").sameHomeAs(one)).isFalse();
    assertThat(home(null, "1 Ash Terrace", null).sameHomeAs(one)).isFalse();
  }
}
