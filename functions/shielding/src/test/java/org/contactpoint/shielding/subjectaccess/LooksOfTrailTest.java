package org.contactpoint.shielding.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.subjectaccess.document.Look;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who looked at a child, as whoever asks what is held is told it (rules §7.15). */
class LooksOfTrailTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final Instant END = Instant.parse("2026-02-02T12:00:00Z");

  private static final Accounts NOBODY_NOW =
      new Accounts() {
        @Override
        public Optional<Account> find(AccountId id) {
          return Optional.empty();
        }

        @Override
        public Optional<Account> findSignedIn(AccountId id, String subject) {
          return Optional.empty();
        }
      };

  /** Newest first, as a trail is read, in pages no longer than asked for. */
  private static final class Trail implements TrailReader {
    private final List<TrailEntry> entries = new ArrayList<>();
    private int reads;

    @Override
    public Page read(Query query) {
      reads++;
      Position after = query.after();
      List<TrailEntry> rest =
          entries.stream()
              .filter(entry -> after == null || entry.at().isBefore(after.at()))
              .toList();
      return new Page(rest.stream().limit(query.limit()).toList(), rest.size() > query.limit());
    }

    private Trail older(int count, String action, String outcome) {
      for (int i = 0; i < count; i++) {
        int number = entries.size();
        entries.add(entry(number, action, outcome, "direct-support", "practitioner"));
      }
      return this;
    }
  }

  private static TrailEntry entry(
      int number, String action, String outcome, @Nullable String purpose, String role) {
    return new TrailEntry(
        "w#" + number,
        END.minusSeconds(60L * (number + 1)),
        new AccountId("leeds.socialworker"),
        null,
        role,
        "Leeds children's social care",
        AnAccount.LEEDS,
        action,
        LEAH,
        purpose,
        outcome,
        null,
        List.of(),
        List.of(),
        "request");
  }

  private static LooksOfTrail.Found found(Trail trail) {
    return new LooksOfTrail(trail, NOBODY_NOW).before(END, List.of(LEAH));
  }

  @Test
  void searchesThatFoundAndRecordsThatWereOpenedAreLooks() {
    Trail trail =
        new Trail()
            .older(1, "search", "found")
            .older(1, "search", "none")
            .older(1, "view-record", "done")
            .older(1, "view-record", "refused")
            .older(1, "break-glass", "done");
    LooksOfTrail.Found found = found(trail);
    assertThat(found.entries())
        .extracting(TrailEntry::action)
        .containsExactly("search", "view-record");
    assertThat(found.more()).isFalse();
    assertThat(found.masked()).extracting(Look::searched).containsExactly(true, false);
  }

  @Test
  void theNewestTwoHundredAreListedAndTheRestIsSaid() {
    LooksOfTrail.Found all = found(new Trail().older(LooksOfTrail.MOST, "view-record", "done"));
    assertThat(all.entries()).hasSize(LooksOfTrail.MOST);
    assertThat(all.more()).isFalse();
    LooksOfTrail.Found more =
        found(new Trail().older(LooksOfTrail.MOST + 1, "view-record", "done"));
    assertThat(more.entries()).hasSize(LooksOfTrail.MOST);
    assertThat(more.more()).isTrue();
  }

  @Test
  void aTrailOfOtherActsIsReadToABound() {
    Trail trail = new Trail().older(10 * LooksOfTrail.MOST + 1, "correct-record", "done");
    LooksOfTrail.Found found = found(trail);
    assertThat(found.entries()).isEmpty();
    assertThat(found.more()).as("nobody knows what is older").isTrue();
    assertThat(trail.reads).isEqualTo(10);
  }

  @Test
  void anEnquiryIsNoLookAndAForeignRoleIsAPractitioners() {
    Trail trail = new Trail();
    trail.entries.add(entry(0, "view-record", "done", "serious-case-review", "management-team"));
    trail.entries.add(entry(1, "view-record", "done", null, "a role of another version"));
    trail.entries.add(entry(2, "view-record", "done", "safeguarding", "practitioner"));
    List<Look> looks = found(trail).masked();
    assertThat(looks).extracting(Look::why).containsExactly(null, Purpose.SAFEGUARDING);
    assertThat(looks).extracting(Look::by).containsExactly(Role.PRACTITIONER, Role.PRACTITIONER);
  }

  @Test
  void anAccountThatIsGoneIsNamedByWhatItsEntrySays() {
    LooksOfTrail looks = new LooksOfTrail(new Trail(), NOBODY_NOW);
    LooksOfTrail.Found found = found(new Trail().older(1, "view-record", "done"));
    assertThat(looks.placed(found, ToldBodies.ALL))
        .extracting(Look.Placed::organisation)
        .containsExactly("Leeds children's social care");
    assertThat(looks.placed(found, new ToldBodies(false, Set.of("woodside school"))))
        .extracting(Look.Placed::organisation)
        .containsOnlyNulls();
  }

  @Test
  void noAccountIsLookedUpWhereNoOrganisationMayBeNamed() {
    Accounts unread =
        new Accounts() {
          @Override
          public Optional<Account> find(AccountId id) {
            throw new AssertionError("an account is read");
          }

          @Override
          public Optional<Account> findSignedIn(AccountId id, String subject) {
            throw new AssertionError("an account is read");
          }
        };
    LooksOfTrail looks = new LooksOfTrail(new Trail().older(2, "view-record", "done"), unread);

    assertThat(looks.placed(looks.before(END, List.of(LEAH)), ToldBodies.of(List.of())))
        .hasSize(2)
        .allSatisfy(look -> assertThat(look.organisation()).isNull());
  }
}
