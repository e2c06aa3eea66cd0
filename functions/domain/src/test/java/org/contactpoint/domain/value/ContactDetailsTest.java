package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone numbers and e-mail addresses (rules §1). */
class ContactDetailsTest {

  @ParameterizedTest
  @CsvSource({
    "0113 496 0123, +441134960123",
    "+44 113 496 0123, +441134960123",
    "+44 (0) 113 496 0123, +441134960123",
    "+44(0)113 496-0123, +441134960123",
    "(+44) (0)113 496 0123, +441134960123",
    "0044 113 496 0123, +441134960123",
    "0044 (0)113 496 0123, +441134960123",
    "+44 0113 496 0123, +441134960123",
    "441134960123, +441134960123",
    "(01632) 960123, +441632960123",
    "07700 900123, +447700900123",
    "+447700900123, +447700900123",
    "0800 1111, +448001111",
    "+49 (0)30 901820, +4930901820",
    "+39 06 698 1234, +39066981234"
  })
  void telephoneNumbersTakeTheFormOfE164(String raw, String value) {
    assertThat(PhoneNumber.parse(raw)).isEqualTo(Parsed.valid(new PhoneNumber(value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0113",
        "ask reception",
        "4960123",
        "+0113 496 0123",
        "+4411349601234567",
        "0113 496 012O",
        "0113 496 0123 ext 4",
        "++441134960123",
        "٠١١٣٤٩٦٠١٢٣"
      })
  void whatCannotBeDialledIsRefused(String raw) {
    assertThat(PhoneNumber.parse(raw).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada.chaloner+youth@project-north.example",
        "a@b.uk",
        "o'brien@leeds.gov.uk",
        "x@xn--bcher-kva.example"
      })
  void mailboxesOfRfc5321AreTaken(String raw) {
    assertThat(EmailAddress.parse(raw).isValid()).isTrue();
  }

  @Test
  void theDomainIsFoldedAndTheMailboxIsNot() {
    assertThat(EmailAddress.parse(" Ada@Project.EXAMPLE ").orElseThrow().value())
        .isEqualTo("Ada@project.example");
  }

  @Test
  void theLocalPartHasAtMost64Octets() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@b.example").isValid()).isTrue();
    assertThat(EmailAddress.parse("a".repeat(65) + "@b.example").isValid()).isFalse();
  }

  @Test
  void anAddressHasAtMost254Octets() {
    String domain = ("b".repeat(60) + ".").repeat(3) + "b".repeat(8);
    String local = "a".repeat(64) + "@";
    assertThat((local + domain)).hasSize(256);
    assertThat(EmailAddress.parse(local + domain.substring(2)).isValid()).isTrue();
    assertThat(EmailAddress.parse(local + domain.substring(1)).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada.chaloner at project-north.example",
        "@project-north.example",
        "ada@",
        "ada@example",
        "a..b@c.example",
        ".a@c.example",
        "a.@c.example",
        "a@-c.example",
        "a@c-.example",
        "a@c..example",
        "a@b@c.example",
        "\"see notes\"@c.example",
        "a@[192.0.2.1]",
        "a@192.0.2.1",
        "ä@c.example",
        "a b@c.example"
      })
  void otherAddressesAreRefused(String raw) {
    assertThat(EmailAddress.parse(raw).isValid()).isFalse();
  }
}
