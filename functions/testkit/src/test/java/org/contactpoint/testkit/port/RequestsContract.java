package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/** Remembered answers and accounts. */
abstract class RequestsContract extends PortContract {

  private static RememberedAnswer answer(String key, Instant expires) {
    return new RememberedAnswer(key, "digest", 201, Map.of("childId", "1"), expires);
  }

  @Test
  void anAnswerIsRememberedAndItsRepeatDoesNothing() {
    ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
    ChildRecord.Open amy = AChild.named("Amy", "Ward").build();
    RememberedAnswer answer = answer("a|r|k", NOON.plus(Duration.ofHours(24)));
    committed(saved(null, leah), new Change.AnswerRemembered(answer));
    assertThat(world.answers().find("a|r|k")).contains(answer);
    assertThat(world.answers().find("a|r|other")).isEmpty();
    assertThat(commit(saved(null, amy), new Change.AnswerRemembered(answer)))
        .isInstanceOf(Commits.Repeated.class);
    assertThat(commit(saved(null, leah), new Change.AnswerRemembered(answer)))
        .isInstanceOf(Commits.Repeated.class);
    assertThat(world.children().find(amy.id())).isEmpty();
  }

  @Test
  void anAnswerIsRememberedOnlyWhereEverythingElseIsDone() {
    ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
    committed(saved(null, leah));
    RememberedAnswer answer = answer("a|r|k", NOON.plus(Duration.ofHours(24)));
    assertThat(commit(saved(null, leah), new Change.AnswerRemembered(answer)))
        .isInstanceOf(Commits.Stale.class);
    assertThat(world.answers().find("a|r|k")).isEmpty();
  }

  @Test
  void anExpiredAnswerIsForgotten() {
    committed(new Change.AnswerRemembered(answer("k", NOON.minusSeconds(1))));
    assertThat(world.answers().find("k")).isEmpty();
    RememberedAnswer anew = answer("k", NOON.plusSeconds(5));
    committed(new Change.AnswerRemembered(anew));
    assertThat(world.answers().find("k")).contains(anew);
  }

  @Test
  void anAccountIsReadAsItStandsNow() {
    Account account = AnAccount.team("leeds.team").and(Role.SHIELD_APPROVER).build();
    Account suspended = AnAccount.team("leeds.team").suspended().version(2).build();
    Account auditor = AnAccount.nationalAuditor("england.auditor").build();
    world.admit(account);
    world.admit(auditor);
    assertThat(world.accounts().find(account.id())).contains(account);
    assertThat(world.accounts().find(auditor.id())).contains(auditor);
    world.admit(suspended);
    assertThat(world.accounts().find(account.id())).contains(suspended);
    assertThat(world.accounts().find(new AccountId("nobody"))).isEmpty();
  }
}
