package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionTest {
  private static final NamePart LEAH = new NamePart("Leah");

  static Stream<Object> personal() {
    return Stream.of(
        new NhsNumber("9000000009"),
        new Upn("B801200005001"),
        new Uprn("9123456789"),
        new Postcode("LS6 2AB"),
        new PhoneNumber("+441134960123"),
        new EmailAddress("leah@c.example"),
        new PlainText("Leah"),
        new SourceRecordId("Leah"),
        LEAH,
        new PersonName(LEAH, LEAH),
        new TypedName(NameType.CURRENT, new PersonName(LEAH, null)),
        new DateOfBirth(LocalDate.of(2012, 3, 4), false),
        Parsed.valid(LocalDate.of(2012, 3, 4)));
  }

  @ParameterizedTest
  @MethodSource("personal")
  void nothingPersonalIsPrinted(Object value) {
    assertThat(value.toString())
        .contains("[redacted]")
        .doesNotContainIgnoringCase("leah")
        .doesNotContainPattern("[0-9]");
  }
}
