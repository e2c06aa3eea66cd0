package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.contactpoint.domain.name.NamePart;

class ParsingPropertiesTest {
  private static final Map<String, Function<String, Parsed<String>>> FIELDS =
      Map.ofEntries(
          Map.entry("number", raw -> ContactPointId.parse(raw).map(ContactPointId::value)),
          Map.entry("nhs", raw -> NhsNumber.parse(raw).map(NhsNumber::value)),
          Map.entry("upn", raw -> Upn.parse(raw).map(Upn::value)),
          Map.entry("postcode", raw -> Postcode.parse(raw).map(Postcode::value)),
          Map.entry("uprn", raw -> Uprn.parse(raw).map(Uprn::value)),
          Map.entry("council", raw -> CouncilCode.parse(raw).map(CouncilCode::value)),
          Map.entry("authority", raw -> Authority.parse(raw).map(Authority::value)),
          Map.entry("phone", raw -> PhoneNumber.parse(raw).map(PhoneNumber::value)),
          Map.entry("email", raw -> EmailAddress.parse(raw).map(EmailAddress::value)),
          Map.entry("text", raw -> PlainText.parse(raw).map(PlainText::value)),
          Map.entry("name", raw -> NamePart.parse(raw).map(NamePart::value)));

  @Property(seed = "20040312")
  void whatWasParsedParsesToItself(@ForAll("fields") String field, @ForAll("typed") String raw) {
    Function<String, Parsed<String>> parse = FIELDS.getOrDefault(field, Parsed::valid);
    parse
        .apply(raw)
        .toOptional()
        .ifPresent(value -> assertThat(parse.apply(value)).isEqualTo(Parsed.valid(value)));
  }

  @Property(seed = "20040312")
  void noTextMakesAParserFail(@ForAll("fields") String field, @ForAll String raw) {
    assertThat(FIELDS.getOrDefault(field, Parsed::valid).apply(raw)).isNotNull();
  }

  @Property(seed = "20040312")
  void noReasonRepeatsWhatWasTyped(@ForAll("fields") String field, @ForAll("typed") String raw) {
    String reason =
        FIELDS.getOrDefault(field, Parsed::valid).apply(raw).<String>fold(value -> "", why -> why);
    String typedLater =
        FIELDS.getOrDefault(field, Parsed::valid).apply("").<String>fold(v -> "", why -> why);
    assertThat(reason).isIn("", typedLater);
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(FIELDS.keySet().stream().sorted().toList());
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> likely =
        Arbitraries.of(
            "9000000009",
            "b801200005001",
            "ls6 2ab",
            "w1a0ax",
            "0091234",
            "e08000035",
            "England",
            "0113 496 0123",
            "+44 (0)7700 900123",
            "Ada@C.Example",
            "É\u0301loïse",
            "O’Brien",
            "57240000000");
    Arbitrary<String> padding = Arbitraries.of("", " ", "\u00A0", "  ", "\t", "\u200B");
    Arbitrary<String> keyed =
        Arbitraries.strings().withChars("aZ0 \u00A0-'’.,&()/+@é\u0301ł").ofMaxLength(12);
    return Arbitraries.oneOf(
        keyed, likely, padding.flatMap(before -> likely.map(text -> before + text + before)));
  }
}
