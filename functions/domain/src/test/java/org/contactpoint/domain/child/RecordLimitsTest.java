package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.RoleCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No size that a caller chooses makes a record unwritable (rules §4). */
class RecordLimitsTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final ContactPointId OTHER = ContactPointId.generate(new Random(2));
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final Practitioner SOMEBODY =
      new Practitioner(
          new PlainText("Ruth Adeyemi"),
          new RoleCode("teacher"),
          new PhoneNumber("+441134960123"),
          new EmailAddress("ruth@example.org"));

  private static Involvement school(int number, @Nullable LocalDate end) {
    return new Involvement(
        new InvolvementId(String.format(Locale.ROOT, "%032x", number)),
        ServiceType.SCHOOL,
        new OrganisationCode("107654"),
        new PlainText("Alder Primary"),
        number % 2 == 0 ? SOMEBODY : null,
        MAY,
        end,
        false,
        false,
        null,
        new AccountId("teacher." + number));
  }

  private static Statement said(int number, Facts facts) {
    return Statement.first(
        new StatementKey(new Source(LEEDS, Source.SERVICE), "r" + number),
        LEAH,
        new Version(MAY, "act-" + number, false, facts));
  }

  private static ChildRecord.Open leah(int open, int ended, int wordy) {
    List<Statement> all = new ArrayList<>();
    SourceFacts leah =
        SourceFacts.of("Leah", "Ward")
            .nhs("9000000009")
            .at("3 Refuge Lane", "LS6 2AB")
            .carer("Helen Ward");
    all.add(said(0, leah.facts()));
    for (int i = 1; i <= open; i++) {
      all.add(said(i, Facts.involved(school(i, null))));
    }
    for (int i = 1; i <= ended; i++) {
      all.add(said(1_000 + i, Facts.involved(school(1_000 + i, MAY))));
    }
    for (int i = 1; i <= wordy; i++) {
      all.add(said(9_000 + i, SourceFacts.of("L".repeat(70), null).facts()));
    }
    return new ChildRecord.Open(LEAH, Revision.NEW, LEEDS, all, Set.of(OTHER), false);
  }

  @Test
  void aHundredOpenInvolvementsFitAndOneMoreDoesNot() {
    assertThat(RecordLimits.exceeded(leah(99, 0, 0), leah(100, 0, 0))).isEmpty();
    assertThat(RecordLimits.exceeded(leah(100, 0, 0), leah(101, 0, 0)))
        .contains(RecordLimits.Limit.TOO_MANY_INVOLVEMENTS);
  }

  @Test
  void whatIsOverIsNotCountedAndEndingAlwaysFits() {
    assertThat(RecordLimits.exceeded(leah(100, 0, 0), leah(99, 1, 0))).isEmpty();
    assertThat(RecordLimits.exceeded(leah(102, 0, 0), leah(101, 1, 0))).isEmpty();
    assertThat(RecordLimits.openInvolvements(leah(3, 4, 0))).isEqualTo(3);
  }

  @Test
  void aRecordThatIsFullTakesInNothingMoreAndGetsSmallerAllTheSame() {
    assertThat(RecordLimits.exceeded(leah(0, 0, 600), leah(0, 0, 601)))
        .contains(RecordLimits.Limit.RECORD_FULL);
    assertThat(RecordLimits.exceeded(leah(0, 0, 601), leah(0, 0, 600))).isEmpty();
  }

  @Test
  void moreSaidIsLarger() {
    assertThat(RecordSize.of(leah(1, 0, 0))).isLessThan(RecordSize.of(leah(2, 0, 0)));
    assertThat(RecordSize.of(leah(1, 0, 0))).isGreaterThan(1_000);
  }
}
