package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.SourceRecordId;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sources really send, good and bad, by column (rules §12). */
class RowsOfUploadFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final Authority LEEDS = new Authority("E08000035");

  @ParameterizedTest(name = "{0}: {1} is taken")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          givenName | Seán
          givenName | Łukasz
          givenName | 小明
          givenName | حداد
          givenName | Ọláolúwa
          givenName | éloïse
          givenName | X
          givenName | Baby
          givenName | Anna-Maria-Maria-Maria-Maria-Maria-Maria-Maria-Maria-Maria-Maria-Maria
          familyName | O'Brien
          familyName | O’Connor
          familyName | Muñoz Peña
          familyName | St. John
          familyName | Thị Minh Anh
          familyName | ` Quill `
          dateOfBirth | 2016-02-29
          dateOfBirth | 2009-06-01
          dateOfBirth | 2002-09-01
          nhsNumber | 9990000018
          nhsNumber | 9000000009
          nhsNumber | 999 000 0018
          upn | B801200005001
          upn | X00180001701A
          upn | b801200005001
          postcode | ls62ab
          postcode | ` LS6   2AB `
          postcode | GIR 0AA
          uprn | 9
          uprn | 009123456789
          school | 990001
          gp | Y99001
          voluntary | E08000035-VS01
          organisationName | Leeds Young People's Project North
          practitionerPhone | 0113 496 0123
          practitionerPhone | +44 113 496 0123
          practitionerPhone | 07700 900123
          practitionerPhone | (01632) 960123
          practitionerEmail | ada.chaloner+youth@project-north.example
          sourceRecordId | Aa0._:-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
          """)
  void goodValuesAreTaken(String column, String raw) {
    assertThat(read(column, raw).isValid()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1} is refused")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          givenName | 🙂
          givenName | Zoë🎈
          givenName | Twin 2
          givenName | =HYPERLINK("http://files.example/x","Edith")
          givenName | -2+3
          givenName | `\t=1`
          givenName | `Edi\u202Eth`
          givenName | `Edi\u200Bth`
          givenName | Annas-Maria-Maria-Maria-Maria-Maria-Maria-Maria-Maria-Maria-Maria-Maria
          familyName | Quill ❤
          familyName | 👨‍👩‍👧
          familyName | +44113496000
          familyName | @SUM(A1:A9)
          familyName | `Quill\nLarch`
          familyName | `Qui\u00ADll`
          dateOfBirth | 2049-05-04
          dateOfBirth | 2015-02-29
          dateOfBirth | 2015-13-01
          dateOfBirth | 2015-00-10
          dateOfBirth | 31/12/2015
          dateOfBirth | 20151231
          dateOfBirth | 2015
          dateOfBirth | 2000-02-11
          dateOfBirth | 1950-02-11
          asOf | 2026-02-30
          involvementStart | 2025-09-31
          gender | girl (prefers Sam)
          addressStatus | hiding from her father
          serviceType | therapy for anxiety, weekly
          carer1Relationship | mum, drinks
          nhsNumber | 9990000019
          nhsNumber | 9000000000
          nhsNumber | 9990000000
          nhsNumber | 999000001
          nhsNumber | 99900000180
          nhsNumber | unknown
          upn | C801200005001
          upn | Q207000016049
          upn | B80120000500
          upn | I801200005001
          postcode | LS6 2A
          postcode | 12345
          postcode | LS6 2AB?
          postcode | not known
          postcode | LS6 2CO
          uprn | 9123456789012
          uprn | UPRN912345
          school | 99001
          school | E08000035-SCH1
          gp | the surgery in Larch Lane
          voluntary | VS01
          voluntary | E06000014-VS01
          organisationName | =HYPERLINK("http://files.example/y","Clinic")
          practitionerPhone | ask reception
          practitionerPhone | 0113
          practitionerEmail | ada.chaloner at project-north.example
          practitionerEmail | @project-north.example
          sourceRecordId | yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
          sourceRecordId | 12 34
          sourceRecordId | 12/34
          sourceRecordId | école-1
          """)
  void badValuesAreRefused(String column, String raw) {
    assertThat(read(column, raw).isValid()).isFalse();
  }

  private static Parsed<?> read(String column, String raw) {
    return switch (column) {
      case "givenName", "familyName" -> NamePart.parse(raw);
      case "dateOfBirth" -> DateOfBirth.parse(raw, false, TODAY);
      case "asOf", "involvementStart" -> IsoDate.parse(raw);
      case "gender" -> Gender.parse(raw);
      case "addressStatus" -> AddressStatus.parse(raw);
      case "serviceType" -> ServiceType.parse(raw);
      case "carer1Relationship" -> Relationship.parse(raw);
      case "nhsNumber" -> NhsNumber.parse(raw);
      case "upn" -> Upn.parse(raw);
      case "postcode" -> Postcode.parse(raw);
      case "uprn" -> Uprn.parse(raw);
      case "organisationName" -> PlainText.parse(raw);
      case "practitionerPhone" -> PhoneNumber.parse(raw);
      case "practitionerEmail" -> EmailAddress.parse(raw);
      case "sourceRecordId" -> SourceRecordId.parse(raw);
      default -> OrganisationCode.parse(ServiceType.parse(column).orElseThrow(), LEEDS, raw);
    };
  }
}
