package org.contactpoint.dynamodb.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.testkit.store.FixedKeys;
import org.junit.jupiter.api.Test;

/** Homes and criteria are compared by hashes, and alerts have ids that nobody can guess. */
class KeyedWatchHashesTest {
  private static final Postcode HOME = new Postcode("LS6 2AB");

  private final KeyedHash hash = new KeyedHash(new FixedKeys());
  private final KeyedWatchHashes hashes = new KeyedWatchHashes(hash);
  private final KeyedAlertNames names = new KeyedAlertNames(hash);

  @Test
  void aHomeHasOneHashAndItIsNotThePostcode() {
    assertThat(hashes.home(HOME)).isEqualTo(hashes.home(new Postcode("LS6 2AB")));
    assertThat(hashes.home(HOME)).isNotEqualTo(hashes.home(new Postcode("LS6 2AD")));
    assertThat(hashes.home(HOME)).doesNotContain("LS6");
  }

  @Test
  void equalTextsOfDifferentKindsDiffer() {
    assertThat(hashes.criterion("name", "ward")).isEqualTo(hashes.criterion("name", "ward"));
    assertThat(hashes.criterion("name", "ward")).isNotEqualTo(hashes.criterion("place", "ward"));
    assertThat(hashes.criterion("place", HOME.value())).isNotEqualTo(hashes.home(HOME));
  }

  @Test
  void anAlertHasTheIdOfWhatItIsAbout() {
    AccountId ruth = new AccountId("ruth");
    String id = names.of(MisuseKind.MANY_VIEWS, ruth, "2026-11-23T10");
    assertThat(Ids.isWellFormed(id)).isTrue();
    assertThat(names.of(MisuseKind.MANY_VIEWS, ruth, "2026-11-23T10")).isEqualTo(id);
    assertThat(names.of(MisuseKind.MANY_VIEWS, ruth, "2026-11-23T11")).isNotEqualTo(id);
    assertThat(names.of(MisuseKind.OTHER_COUNCILS, ruth, "2026-11-23T10")).isNotEqualTo(id);
    assertThat(names.of(MisuseKind.MANY_VIEWS, new AccountId("ann"), "2026-11-23T10"))
        .isNotEqualTo(id);
  }
}
