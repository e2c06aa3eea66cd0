package org.contactpoint.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;

/** Tokenised facts agree just where the facts do, and tell nothing of where anybody lives. */
class TokenisedFactsTest {
  private static final String UNIT = "ABDEFGHJLNPQRSTUWXYZ";
  private static final TokenisedFacts TOKENS =
      new TokenisedFacts(text -> text.hashCode() * 0x9E3779B97F4A7C15L);

  private static Facts at(String postcode) {
    return facts(
        new Address(
            AddressStatus.CURRENT,
            new Uprn("100012345"),
            List.of(new PlainText("3 Refuge Lane"), new PlainText("Acomb")),
            new PlainText("York"),
            new Postcode(postcode),
            null));
  }

  private static Facts facts(Address address) {
    return new Facts(
        List.of(
            new TypedName(
                NameType.CURRENT, new PersonName(new NamePart("Leah"), new NamePart("Ward")))),
        null,
        Gender.FEMALE,
        List.of(
            new Identifier.Nhs(new NhsNumber("9000000009")),
            new Identifier.Pupil(new Upn("B801200005001")),
            new Identifier.Pupil(new Upn("X00180001701A"))),
        address,
        List.of(new Carer(new PlainText("Helen Ward"), null, true, null)),
        null,
        null,
        null);
  }

  private static String postcode(Facts facts) {
    Address address = TOKENS.of(facts).address();
    assertThat(address).isNotNull();
    Postcode postcode = address.postcode();
    assertThat(postcode).isNotNull();
    return postcode.value();
  }

  /** Every one of them is a postcode, and no two in a sector are taken for one. */
  @Property(tries = 300)
  void postcodesStayAsFarApartAsTheyAre(
      @ForAll @IntRange(min = 0, max = 9) int one,
      @ForAll @IntRange(min = 0, max = 9) int other,
      @ForAll @IntRange(min = 0, max = 399) int unit,
      @ForAll @IntRange(min = 0, max = 399) int otherUnit) {
    String left = "LS6 " + one + letters(unit);
    String right = "LS6 " + other + letters(otherUnit);

    String a = postcode(at(left));
    String b = postcode(at(right));

    assertThat(a.split(" ", -1)[0]).isEqualTo(b.split(" ", -1)[0]);
    assertThat(a.equals(b)).isEqualTo(left.equals(right));
    assertThat(a.split(" ", -1)[1].charAt(0) == b.split(" ", -1)[1].charAt(0))
        .isEqualTo(one == other);
  }

  private static String letters(int unit) {
    return "" + UNIT.charAt(unit / 20) + UNIT.charAt(unit % 20);
  }

  @Example
  void everyFormOfPostcodeHasToken() {
    for (String form : List.of("M1 1AA", "M60 1NW", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB")) {
      assertThat(postcode(at(form))).isNotEqualTo(form);
    }
    assertThat(postcode(at("GIR 0AA"))).isNotEqualTo("GIR 0AA");
  }

  @Example
  void whoItIsStaysAndWhereItLivesGoes() {
    Facts facts = TOKENS.of(at("YO24 9AG"));

    assertThat(facts.names()).isEqualTo(at("YO24 9AG").names());
    assertThat(facts.gender()).isEqualTo(Gender.FEMALE);
    assertThat(facts.identifiers())
        .hasSize(3)
        .doesNotContainAnyElementsOf(at("YO24 9AG").identifiers());
    assertThat(facts.identifiers().get(1).isLasting()).isTrue();
    assertThat(facts.identifiers().get(2).isLasting()).isFalse();
    assertThat(facts.carers().getFirst().name()).isNotEqualTo(new PlainText("Helen Ward"));
    Address address = facts.address();
    assertThat(address).isNotNull();
    assertThat(address.lines()).hasSize(1).doesNotContain(new PlainText("3 Refuge Lane"));
    assertThat(address.town()).isNull();
    assertThat(address.uprn()).isNotEqualTo(new Uprn("100012345"));
    assertThat(TOKENS.of(at("YO24 9AG"))).isEqualTo(facts);
  }
}
