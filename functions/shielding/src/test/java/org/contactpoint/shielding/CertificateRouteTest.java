package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** National auditors read that nothing of a child is left, once it is so (rules §9.5). */
class CertificateRouteTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId NOBODY = AChild.number(2);
  private static final LocalDate TODAY = LocalDate.of(2036, 3, 9);

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;

  @BeforeEach
  void leahsDestructionHasBegun() {
    world.directory.given(ShieldingWorld.sister(1, "Leah", "2012-03-09"));
    world.directory.given(new Change.DestructionBegun(world.record(LEAH), TODAY));
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private GatewayReply certificate(Account who, ContactPointId child) {
    return function.get(who, "/v1/destructions/" + child.value());
  }

  @Test
  void thereIsNoneBeforeTheEndAndForANumberThatNobodyHad() {
    assertThat(certificate(world.nationalAuditor, LEAH).status()).isEqualTo(404);
    assertThat(certificate(world.nationalAuditor, NOBODY).status()).isEqualTo(404);
  }

  @Test
  void itNamesTheDayTheTablesAndWhenTheLastCopyIsGone() {
    world.directory.remains().destroy(LEAH, TODAY);
    GatewayReply reply = certificate(world.nationalAuditor, LEAH);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/destroyedOn")).isEqualTo("2036-03-09");
    assertThat(LocalDate.parse(reply.text("/lastBackupGone"))).isAfter(TODAY.plusDays(35));
    assertThat(reply.body()).contains("search-index").doesNotContain("E08000035");
    assertThat(world.directory.actions()).endsWith("read-certificate");
  }

  /** Its day would tell them whether something that was hidden put the destruction off. */
  @Test
  void noTeamReadsIt() {
    world.directory.remains().destroy(LEAH, TODAY);
    for (Account who : new Account[] {world.team, world.yorkTeam, world.auditor}) {
      assertThat(certificate(who, LEAH).status()).isEqualTo(403);
    }
  }
}
