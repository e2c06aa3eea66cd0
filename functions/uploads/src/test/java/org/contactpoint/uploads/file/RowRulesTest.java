package org.contactpoint.uploads.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.domain.whereabouts.ReturnIntended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a good row says, and what makes two rows say the same. */
class RowRulesTest {
  private static final Map<String, String> PLAIN =
      Map.of(
          "sourceRecordId", "r-1",
          "asOf", "2026-05-04",
          "action", "upsert",
          "givenName", "Tamsin",
          "familyName", "Ashdown");

  private static final Map<String, String> SERVED =
      Map.of(
          "serviceType", "voluntary",
          "organisationCode", "E08000016-VS7",
          "organisationName", "Barnsley Canal Club",
          "involvementStart", "2026-02-02");

  private static Row row(String... changes) {
    return SampleFiles.good(file(changes));
  }

  private static Facts facts(String... changes) {
    return row(changes).facts();
  }

  private static UploadFile file(String... changes) {
    Map<String, String> cells = new TreeMap<>(PLAIN);
    for (int i = 0; i < changes.length; i += 2) {
      cells.put(changes[i], changes[i + 1]);
    }
    return SampleFiles.csv(
        String.join(",", cells.keySet()) + "\n" + String.join(",", cells.values()));
  }

  private static String[] served(String... changes) {
    return Stream.concat(
            SERVED.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())),
            Stream.of(changes))
        .toArray(String[]::new);
  }

  @Test
  void rowIsKeyedBySourceAndItsOwnId() {
    Row row = row();
    assertThat(row.key()).isEqualTo(new StatementKey(SampleFiles.LOCAL, "r-1"));
    assertThat(row.number()).isEqualTo(1);
    assertThat(row.asOf()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(row.action()).isEqualTo(RowAction.UPSERT);
  }

  @Test
  void emptyColumnsSayNothing() {
    Facts facts = facts("gender", "", "dateOfBirth", " ", "postcode", "\u00A0", "town", "");
    assertThat(facts.gender()).isEqualTo(Gender.UNKNOWN);
    assertThat(facts.dateOfBirth()).isNull();
    assertThat(facts.address()).isNull();
    assertThat(facts.carers()).isEmpty();
    assertThat(facts.involvement()).isNull();
  }

  @Test
  void otherNamesAreCompletedByTheCurrentOne() {
    assertThat(facts("formerFamilyName", "Garside", "aliasGivenName", "Tam").names())
        .extracting(TypedName::type, name -> name.name().full())
        .extracting(Object::toString)
        .containsExactly(
            "(CURRENT, \"Tamsin Ashdown\")",
            "(FORMER, \"Tamsin Garside\")",
            "(ALIAS, \"Tam Ashdown\")");
  }

  @Test
  void addressWithoutStatusIsTheCurrentOne() {
    Address address = Objects.requireNonNull(facts("postcode", "s701aa").address());
    assertThat(address.status()).isEqualTo(AddressStatus.CURRENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"current", "last-known"})
  void statusWithoutAPlaceIsNoAddress(String status) {
    assertThat(facts("addressStatus", status, "returnIntended", "unknown").address()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-known", "left-england"})
  void havingNoAddressIsSaidWithoutAPlace(String status) {
    assertThat(facts("addressStatus", status).address()).isNotNull();
  }

  /** Real feeds fill the columns of a home with whatever stands for none. */
  @ParameterizedTest
  @ValueSource(strings = {"", "current", "last-known", "no-known"})
  void pseudoPostcodeSaysThatNoHomeIsKnown(String status) {
    Facts facts =
        facts(
            "postcode", "ZZ99 3VZ",
            "addressStatus", status,
            "addressLine1", "No fixed abode",
            "town", "Barnsley",
            "uprn", "72123456");
    assertThat(facts.address()).isEqualTo(Address.placeless(AddressStatus.NO_KNOWN, null));
  }

  @Test
  void pseudoPostcodeLeavesAChildWhoLeftAbroad() {
    Address address =
        Objects.requireNonNull(
            facts(
                    "postcode", "zz993cz",
                    "addressStatus", "left-england",
                    "returnIntended", "yes")
                .address());
    assertThat(address.status()).isEqualTo(AddressStatus.LEFT_ENGLAND);
    assertThat(address.returnIntended()).isEqualTo(ReturnIntended.YES);
    assertThat(address.postcode()).isNull();
  }

  @Test
  void hyphensAndApostrophesAreReadInEveryNameOfARow() {
    Row row =
        row(
            served(
                "givenName", "Anne–Marie",
                "familyName", "O´Brien",
                "formerFamilyName", "O`Dea",
                "carer1Name", "Ann O‘Brien",
                "organisationName", "St Mary’s",
                "practitionerName", "Jo Smith‑Hall",
                "nhsNumber", "943-476-5919"));
    Facts facts = row.facts();
    assertThat(facts.names())
        .extracting(name -> name.name().full())
        .containsExactly("Anne-Marie O'Brien", "Anne-Marie O'Dea");
    assertThat(facts.carers().getFirst().name().value()).isEqualTo("Ann O'Brien");
    Involvement involvement = Objects.requireNonNull(facts.involvement());
    assertThat(involvement.organisationName().value()).isEqualTo("St Mary's");
    assertThat(Objects.requireNonNull(involvement.practitioner()).name())
        .isEqualTo(new PlainText("Jo Smith-Hall"));
    assertThat(facts.identifiers().getFirst().value()).isEqualTo("9434765919");
  }

  @Test
  void involvementOfAFileBelongsToNoAccount() {
    Involvement involvement = Objects.requireNonNull(facts(served()).involvement());
    assertThat(involvement.owner()).isNull();
    assertThat(involvement.leadPractitioner()).isFalse();
    assertThat(involvement.id().value()).hasSize(32);
  }

  @Test
  void endOfAnInvolvementNeedsNoService() {
    Row row = row("action", "end", "involvementEnd", "2026-04-30");
    assertThat(row.involvementEnd()).isEqualTo(LocalDate.of(2026, 4, 30));
  }

  @Test
  void asOfOfADeathIsItsDay() {
    String text = SampleFiles.HEADER + "\nr-1,2026-05-04,death,Tamsin,Ashdown";
    UploadFile file =
        SampleFiles.file(
            "a.csv",
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            SampleFiles.source("england/births-deaths"),
            Limits.PUBLISHED);
    assertThat(SampleFiles.good(file).facts().died()).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @Test
  void firstFaultInTheOrderOfColumnsIsReported() {
    ReadRow bad =
        SampleFiles.read(file("upn", "x", "gender", "x", "asOf", "x", "postcode", "x")).getFirst();
    assertThat(bad)
        .isEqualTo(
            new ReadRow.Bad(1, "asOf", "must be a date that exists, written YYYY-MM-DD", "r-1"));
  }

  @Test
  void idThatIsNoIdIsNotRepeated() {
    assertThat(SampleFiles.read(file("sourceRecordId", "Tamsin Ashdown")).getFirst())
        .isInstanceOfSatisfying(
            ReadRow.Bad.class, bad -> assertThat(bad.sourceRecordId()).isNull());
  }

  @Test
  void digestIgnoresAsOfAndNumberAndIdOfInvolvement() {
    String header = SampleFiles.HEADER + ",serviceType,organisationCode,organisationName";
    String service = ",voluntary,E08000016-VS7,Barnsley Canal Club,2026-02-02\n";
    List<ReadRow> rows =
        SampleFiles.read(
            SampleFiles.csv(
                header
                    + ",involvementStart\nr-1,2026-05-04,upsert,Tamsin,Ashdown"
                    + service
                    + "r-1,2026-06-01,upsert,Tamsin,Ashdown"
                    + service));
    assertThat(rows)
        .extracting(row -> row instanceof ReadRow.Good(Row good) ? good.digest() : row.toString())
        .hasSize(2)
        .containsOnly(row(served()).digest());
  }

  @Test
  void digestIgnoresHowTheSameIsWritten() {
    assertThat(
            row(
                    "givenName", " Zoe\u0308  Ann ",
                    "postcode", "s701aa",
                    "carer1Name", "Una Garside",
                    "carer1ParentalResponsibility", "false",
                    "carer1Phone", "+44 (0)1632 960111",
                    "nhsNumber", "999 000 0018",
                    "gender", "unknown")
                .digest())
        .isEqualTo(
            row(
                    "givenName", "Zoë Ann",
                    "addressStatus", "current",
                    "postcode", "S70 1AA",
                    "carer1Name", "Una Garside",
                    "carer1Phone", "01632 960111",
                    "nhsNumber", "9990000018")
                .digest());
  }

  @Test
  void digestHangsOnEveryColumn() {
    String[][] changes = {
      {},
      {"sourceRecordId", "r-2"},
      {"action", "end"},
      {"givenName", "Tamsyn"},
      {"familyName", "Ashdowne"},
      {"formerFamilyName", "Garside"},
      {"aliasGivenName", "Tam"},
      {"aliasFamilyName", "Garside"},
      {"dateOfBirth", "2014-05-06"},
      {"dateOfBirth", "2014-05-06", "dateOfBirthEstimated", "true"},
      {"gender", "female"},
      {"nhsNumber", "9990000018"},
      {"upn", "B801200005001"},
      {"addressStatus", "no-known"},
      {"addressStatus", "left-england"},
      {"addressStatus", "left-england", "returnIntended", "no"},
      {"uprn", "9"},
      {"addressLine1", "14 Ropewalk"},
      {"town", "14 Ropewalk"},
      {"postcode", "S70 1AA"},
      {"carer1Name", "Una Garside"},
      {"carer1Name", "Una Garside", "carer1Relationship", "mother"},
      {"carer1Name", "Una Garside", "carer1ParentalResponsibility", "true"},
      {"carer1Name", "Una Garside", "carer1Phone", "01632 960111"},
      {"continuationConsentDate", "2026-05-04"},
      served(),
      served("serviceType", "social-care"),
      served("organisationCode", "E08000016-VS8"),
      served("organisationName", "Barnsley Canal Society"),
      served("involvementStart", "2026-02-03"),
      served("involvementEnd", "2026-02-03"),
      served("practitionerName", "Ivo Kettley"),
      served("practitionerRole", "youth-worker"),
      served("practitionerPhone", "01632 960111"),
      served("practitionerEmail", "ivo@canal.example"),
      served("leadPractitioner", "true"),
      served("assessmentHeld", "true"),
      served("serviceType", "mental-health", "harmGround", "significant-harm"),
      consented("child", "gillick-competent", "2026-02-02", ""),
      consented("parent", "gillick-competent", "2026-02-02", ""),
      consented("child", "parental-responsibility", "2026-02-02", ""),
      consented("child", "gillick-competent", "2026-02-01", ""),
      consented("child", "gillick-competent", "2026-02-02", "2026-03-01"),
    };
    assertThat(Stream.of(changes).map(change -> row(change).digest())).doesNotHaveDuplicates();
  }

  private static String[] consented(String by, String competence, String date, String withdrawn) {
    return served(
        "serviceType", "mental-health",
        "consentGivenBy", by,
        "consentCompetence", competence,
        "consentDate", date,
        "consentWithdrawn", withdrawn);
  }
}
